"""What a user can do: a module per noun, a method per verb; values go down, a Change comes back."""
