### Words of the teacher's page and of the family's page. Every key here has one of the same name in desk.vi.ftl.
### No telephone numbers here: they come from assets/help.ron.

ui-skip = To the main part
ui-lang-vi = Tiếng Việt
ui-lang-en = English
ui-game = To the game
ui-help = Who can help?

## The teacher's page

teacher-title = For teachers
teacher-ways = Parts of this page
teacher-nothing-kept = This page asks for no name, sends nothing and keeps nothing on the machine. When it is closed all is gone, except files that you save yourself.

room-assign = Assign
room-collect = Collect results
room-lessons = Lesson plans
room-tells = When a child tells you

assign-heading = Assign to a class
assign-lead = Choose the class and there is a code to hand out. Everything else has an answer already; change what you like.
assign-class = Which class?
assign-lang = Which language does the class begin in?
assign-what = What do they play?
assign-how = What for?
assign-more = More, if you need it
assign-until = Last day (may be left empty)
assign-cave = The Bright Cave is about things that are hard to say. Every child may skip it without giving a reason, and results say only that a story was opened. Please look at “When a child tells you” first.
age-band_6_8 = ages 6–8
age-band_9_11 = ages 9–11
age-band_12_15 = ages 12–15
class-lang-vi = Vietnamese
class-lang-en = English

pick-adapt = Let the game choose what fits
pick-adapt-how = Each child takes its own way, easy things first.
pick-adapt-in = What fits, only at { $world }
about-ben_song = Safe on the web: information, tricks, faked pictures.
about-luy_tre = Keeping things private: accounts, photos, permissions.
about-hang_sang = Noticing, telling and reporting harm.
pick-levels = Choose story by story
pick-levels-how = Listed by world or by skill.
pick-band-first = Choose the class above first; then the stories stand here.
pick-by-world = By world
pick-by-skill = By skill

mode-practice = Practice
mode-practice-how = With hints and the lantern's light.
mode-check = See what they know
mode-check-how = With fewer hints, so that the class can look back.

closed = Only what is assigned
closed-how = Other stories stay closed on machines that opened this code.
silent = Pupils' machines are silent
silent-how = Only the teacher's machine speaks. The link and the QR code carry this; the code of 12 characters does not.

missing-band = Choose the class first. The QR code will stand here.
missing-levels = Choose at least one story. The QR code will stand here.
missing-day = That is not a day. Choose again, or leave it empty.
missing-day-early = That day is over. Choose another, or leave it empty.
missing-day-late = Codes have days up to the middle of May 2029. Choose an earlier one, or leave it empty.

sheet-heading = The assignment sheet
sheet-qr = QR code that opens the assignment
sheet-code = Code of the assignment
sheet-link = Link
sheet-silent = For silent machines scan the QR code or use the link; after typing the code of 12 characters a machine still speaks.
sheet-copy = Copy the link
sheet-copy-code = Copy the code
sheet-copied = Copied.
sheet-not-copied = This machine does not let us copy. Hold the text and choose “Copy”.
sheet-label = Name of the class on paper (may be left empty)
sheet-label-how = It appears on printed pages only and is not kept. No children's names, please.
sheet-print = Print the sheet
sheet-collect = Collect results of this assignment

sum-adapt = the game chooses what fits
sum-adapt-in = what fits, at { $world }
sum-until = until { $day }
sum-day = { $year }-{ $month }-{ $day }
sum-closed = only what is assigned

beside-heading = In the classroom
beside-screen = Open the class screen
beside-screen-how = Only one projector? The class screen has larger letters, lets the class vote with cards, and never shows a single child's result.
beside-print-how = To print and hand out:
beside-voting = Voting cards A, B, C, D
beside-home = Card to take home

## Collecting

collect-heading = Collect results
collect-lead = At the end each machine shows a code. Type, paste or photograph the codes here; the page only counts the whole class and does not know whose code is whose.

which-now = The assignment you have just made
which-now-take = Collect its results
which-code = An assignment of another day
which-code-how = Type the code of 12 characters from the sheet, or paste the whole link.
which-code-label = Code of the assignment
which-code-take = Find it
which-files = Or from a photo or a file
given-heading = Collecting for
given-other = Another assignment

take-typed = Type or paste codes
take-typed-label = Result codes
take-typed-how = Each code has 26 characters. Several at once are fine, whatever stands between them. Small and capital letters are alike.
take-typed-add = Add to the table
take-full = The table holds 60 results and is full. Save it as a file and begin another one.
take-files = Or from photos and files
take-photos = Choose photos of QR codes
take-photos-how = One photo may show several screens. Photos are read on this machine and sent nowhere.
take-opened = Open a saved file
take-opened-how = A file “thap-sao-…txt” saved from this page.

came-heading = What came in
came-results = results in the table
came-nothing = Which codes were read and which need another look is said here.
came-new = New results: { $many }.
came-later = Played on since: the new code takes the place of the old one, counted once: { $many }.
came-again = Already in the table and not counted again: { $many }.
came-other = Of another assignment: { $many }. Please check the sheet that those children had.
came-full = Not added because the table is full with 60 results: { $many }. Save this table and begin another one.
came-assigned = The assignment is known. Now add result codes.
came-another-code = This is the code of another assignment. To collect for that one, save this table and choose “Begin a new table”.
came-no-assignment = The result code is right, but this page does not know the assignment yet. Type the code from the sheet first, then add it again.
came-empty = There is no code yet. Type or paste one into the field and try again.
came-saved = Saved as a file on this machine.

photo-empty = No QR code on photo { $number }. Go closer, with enough light, straight in front of the screen; mind reflections.
photo-no-picture = File { $number } is no picture. Choose a photo of a screen with a QR code.
photo-large = Photo { $number } is larger than 30 MB. Take a smaller one.
photo-unopened = The browser cannot open photo { $number }. Save it as JPEG or PNG, or take a screenshot of it.
photo-looking = Looking at photos: { $number } of { $of } done…

error-empty = There is no code. Type it as it stands on the child's screen.
error-foreign = Character { $at } is “{ $found }”, which no code has. Look at character { $at } again.
error-short = { $missing } characters are missing. See whether a group was left out.
error-long = { $extra } characters too many. See whether one was typed twice, or two codes ran together.
error-slip = More than one character is wrong. Type the whole code again, group by group.
error-slip-one = One thing is not right: look again at { $where }.
error-slip-some = One thing is not right; look again at { $where }.
error-or = , or at
error-at = character { $at }
error-at-swapped = characters { $at } and { $next }, which may have changed places
error-newer = A newer version of the game made this code. Load this page again (or copy the new version onto the school's server) and try once more.
error-is-assignment = This is the code of an assignment, not of a result. A result code has 26 characters and is shown after playing.
error-is-result = This is a child's result code, not that of an assignment. The assignment's code has 12 characters and stands on the sheet.
error-unknown-levels = The code names { $unknown } stories that the game here does not have. Load the page again, or copy the new version onto the school's server.
error-no-levels = This code assigns nothing. Assign again to get a new code.
fix-is-it = Is this the code on the child's screen? Press to take it:

file-large = The file is too large to be one of this page. Choose a file “thap-sao-…txt”.
file-foreign = This file was not saved from this page. Choose a file “thap-sao-…txt”.
file-newer = A newer version of this page saved the file. Load the page again and open it then.
file-code = Line { $line } of the file is not right. { $why } If there is another copy of the file, try that one.
file-changed = The file was changed at line { $line } and may no longer be right. Open another copy of it.
file-unfinished = The end of the file is missing. Open another copy, or copy it again from where it was saved.
file-other = This file is of another assignment. Save the open table, choose “Begin a new table”, then open the file.

keep-heading = Keep it
keep-unsaved = Not saved yet: closing the page loses these results.
keep-print = Print the table
keep-save = Save as a file
keep-csv = Download for a spreadsheet (CSV)
anew = Begin a new table
anew-ask = Drop all results in the table and begin anew?
anew-yes = Drop them and begin anew
anew-no = No, keep them

## The table of a class

table-heading = How is the class doing?
table-lead = The table only counts. It ranks nobody and has no row about a single child. Use it to choose what to talk about with everybody.
table-caption = How many children, by skill
table-skill = Skill
table-done = Fine
table-revisit = Look again
table-not-met = Not met
talks-heading = Five minutes with the class
talks-lead = Talk with everybody; ask nobody what they chose.
talks-revisit = Worth another look for { $many }.
talks-believed = Most often ({ $many }): { $believed }
table-level = Story
table-opened = Opened by
opened-heading = Stories opened
opened-cave = Of stories in The Bright Cave this page knows only that they were opened. Playing to the end and skipping look the same here.

csv-name = Name
csv-not-met = Not met
csv-done = Fine
csv-revisit = Look again
csv-opened = Opened
csv-misconception = Commonest misunderstanding
csv-how-many = How many had it

## Lesson plans

lessons-heading = Lesson plans to print
lessons-lead = One plan for each story, with a way to teach it without machines. Print it and fill in class and date by hand.
lessons-band = Which class?
lessons-period = How long is a period?
period-own = As the school level has it
period-35 = 35 minutes
period-45 = 45 minutes
lessons-open = See and print the plan
lessons-open-of = See and print the plan: { $title }
preview-heading = Before printing
preview-print = Print the plan
preview-close = Close

## When a child tells

tells-heading = When a child tells you something sad
tells-lead = Some tell during the lesson, some weeks later. Take it step by step; you need not do it alone.
tells-print = Print this page to have it at hand

## The family's page

family-title = The family's corner
family-ways = Parts of this page
family-nothing-kept = This page asks for no name, sends nothing and writes nothing on the device. There are no scores of a child here.

place-cards = Cards to play together
place-pages = Good to know
place-tour = Five minutes
place-rules = Our family's rules

cards-heading = Playing together
cards-lead = The child plays on one device; the adult opens the cards on another one or in a second window. Cards hold questions, never answers.
cards-band = Which grade is the child in?
cards-every-band = Any grade
cards-none = There are no cards for these stories yet. Please look at the other parts.
cards-held-heading = The adult's card
cards-held-how = Only the adult reads this. Turn to a card when its question comes in the story.
cards-count = Card { $number } of { $of }
cards-guess = Guess first: what will the child choose? Keep it to yourself and tell each other afterwards.
cards-sao = Sao asks first; read it aloud:
cards-ask = Now it is your turn to ask:
cards-tip = What helps the adult
cards-act = Afterwards, do one thing together
cards-rule = Our family's rule
cards-back = Card before
cards-next = Next card
cards-print = Print these cards
cards-other = Another story

pages-heading = Good to know
pages-lead = Short, the urgent things first. Each line is something you can do at once.
pages-contents = Pages
pages-say = Read aloud
pages-hush = Stop reading
pages-no-voice = This device has no English voice of its own. Voices that send the words over the network are never used.
pages-source = Source: { $source }

tour-heading = Five minutes
tour-lead = What children practise, and which stories were played on this device.
tour-none = No story was played on this device, or the child plays on another one.
tour-played = Played on this device:
tour-cave = This page does not tell which stories of The Bright Cave a child has opened. That is the child's own place; the best way to know is to ask gently and to listen.

rules-heading = Our family's rules
rules-lead = Choose a few that fit, print them, sign them together and hang them up. They are for the adults too.
rules-sheet = The sheet of rules
rules-many = Rules chosen: { $many }
rules-none = No rule is chosen yet. You can print the sheet all the same: it has room for your own.
rules-of = From “{ $title }”
rules-print = Print the rules
