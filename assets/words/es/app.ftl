# The program’s own screens.

app-name = Twinhall
