# For those who hear the window or find motion hard to bear.

motion = Animation
motion-system = As set in the system
motion-less = Reduced
motion-full = Full
motion-note = With less motion nothing slides into sight, and the cursor doesn’t blink.
width-list = Width of the list
width-beside = Width of the side panel
