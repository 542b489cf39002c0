"""WHAT LEAVES: the checklist as PDF and HTML, and QR codes."""
