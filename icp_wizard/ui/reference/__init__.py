"""The pages to look things up in: the rules with their pack, and the provinces."""
