"""The start page: ways in, and the library."""
