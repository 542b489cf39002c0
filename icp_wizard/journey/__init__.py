"""WHAT COMES NEXT: the open session, steps and progress, checklist and copy list as values."""
