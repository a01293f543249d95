"""What admins did: who, what, to which row, before and after."""
