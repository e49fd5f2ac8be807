"""Which articles belong together: related ones with the reason, pieces of one story, copies of one text.

Pure functions over frozen records, above the waist: nothing here analyses language, it counts what search's analyser
and the pages say. Every result is the same for any order of the articles and on any machine, costs so much an article
however many there are, and changes near a new article only.
"""
