# What forms ask and say as wholes.

leave-question = Leave without saving what you typed?
leave-note = A field on this page holds something that is not saved.
leave-stay = Go on editing
leave-discard = Discard
place-own = your own city
date-which = Which is meant?
step-text-new = The text is not in the workspace yet. Name it here: it is added with this step, and one undo takes both back.
