# The cooperation fair.

page-fair = Cooperation fair
fair-tab-setup = Set-up
new-fair = New fair
fair-empty = No fair yet
fair-empty-note = A fair is where cities that look for partners meet. Give it a name, a place and days; then choose who comes.
fair-choose = Fair shown
