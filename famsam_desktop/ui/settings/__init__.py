"""The page of settings: this computer, passphrases, keyring, change of key, backups."""
