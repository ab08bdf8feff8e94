"""Qt, and only Qt: what the user sees. Talks to the services through `jobs`, never to a store or a file."""
