"""WHAT IS RIGHT: identifiers, checks, and the engine from (filing, pack, day) to findings."""
