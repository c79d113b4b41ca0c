# Codes of purposes and goals.

code-find-dac = Find a purpose by words or code
code-find-sdg = Find a goal or target by words or number
code-not-listed = not in the list
code-withdrawn = withdrawn
code-in-english = in English
code-remove = Remove { $name }
code-keep = Keep “{ $code }” as it is; the list has no such code
about-purposes = Codes of the purposes of aid
about-goals = Goals and targets for sustainable development
