"""What the commands of the program have in common, and the commands that are more than a few lines."""
