"""WHAT IS DONE: the neighbours below put together, without Qt."""
