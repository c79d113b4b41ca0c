# For those who hear the window or find motion hard to bear.

motion-less = Less motion
motion-note = Nothing slides into sight, and the cursor doesn’t blink.
width-list = Width of the list
width-beside = Width of what opened beside
