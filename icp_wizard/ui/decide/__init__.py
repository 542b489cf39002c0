"""Decide 判断 in the window: the route's questions, its outcome, and its drawing."""
