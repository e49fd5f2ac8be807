"""An article as a reference: records in, text out, in the formats that other programs read."""
