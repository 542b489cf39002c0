"""WHAT IS ASKED: fields, steps, places, papers and options, loaded from resources/catalogue."""
