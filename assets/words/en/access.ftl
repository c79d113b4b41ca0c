# For those who hear the window or find motion hard to bear.

motion = Motion
motion-system = As the computer is set
motion-less = Less motion
motion-full = All motion
motion-note = With less motion nothing slides into sight, and the cursor doesn’t blink.
width-list = Width of the list
width-beside = Width of what opened beside
