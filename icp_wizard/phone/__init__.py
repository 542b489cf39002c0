"""WHAT COMES IN: the phone link's address, ticket and server."""
