"""WHAT IS SEEN: the window; the only floor which knows Qt."""
