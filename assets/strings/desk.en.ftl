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
teacher-nothing-kept = This page asks for no name, sends nothing and keeps nothing on the machine. Closing it clears everything except files that you save yourself.

room-assign = Assign
room-collect = Collect results
room-lessons = Lesson plans
room-tells = When a child tells you

assign-heading = Assign to a class
assign-lead = Choose the class and you have a code to hand out. Everything else is already set; change what you like.
assign-class = Which class?
assign-lang = Which language does the class start in?
assign-what = Which stories?
assign-how = What is it for?
assign-more = More, if you need it
assign-until = Last day (may be left empty)
assign-cave = The Bright Cave is about things that are hard to tell. Any child may skip a story without giving a reason; results say only that it was opened. Please play it first and read “When a child tells you”.
age-band_6_8 = ages 6–8
age-band_9_11 = ages 9–11
age-band_12_15 = ages 12–15
class-lang-vi = Vietnamese
class-lang-en = English

pick-adapt = Let Sao choose what fits each child
pick-adapt-how = Each child goes their own way, easy things first.
pick-adapt-in = What fits, only at { $world }
about-ben_song = Safe online: information, tricks, faked pictures.
about-luy_tre = Keeping things private: accounts, photos, permissions.
about-hang_sang = Noticing that something is wrong, telling, finding help.
pick-levels = Choose story by story
pick-levels-how = Listed by place or by skill.
pick-band-first = Choose the class above first; the stories then appear here.
pick-by-world = By place
pick-by-skill = By skill

mode-practice = Practice
mode-practice-how = The lantern's light gives hints.
mode-check = See what they know
mode-check-how = Without the light, so that the class can look back together. No marks.

closed = Only the stories assigned
closed-how = Other stories stay closed on machines that open this code.
silent = Pupils' machines make no sound
silent-how = Only the teacher's machine makes sound. The QR code and the link switch sound off; after typing the 12-character code a machine still makes sound.

missing-band = Choose the class first. The QR code appears here.
missing-levels = Choose at least one story. The QR code appears here.
missing-day = That is not a date. Choose again, or leave it empty.
missing-day-early = That day is past. Choose another, or leave it empty.
missing-day-late = A code can only hold a day up to the middle of May 2029. Choose an earlier one, or leave it empty.

sheet-heading = The assignment sheet
sheet-see = See the sheet: { $code }
sheet-qr = QR code that opens the assignment
sheet-code = Class code
sheet-link = Link
sheet-silent = To keep machines silent, scan the QR code or use the link; after typing the 12-character code a machine still makes sound.
sheet-copy = Copy the link
sheet-copy-code = Copy the code
sheet-copied = Copied.
sheet-not-copied = This machine does not allow copying by button. Select the text, or press and hold it, and choose “Copy”.
sheet-label = Name of the class on paper (may be left empty)
sheet-label-how = Shown on printed pages only and not kept. No children's names, please.
sheet-print = Print the assignment sheet
sheet-collect = Collect results of this assignment

sum-adapt = Sao chooses what fits
sum-adapt-in = what fits, at { $world }
sum-until = until { $day }
sum-day = { $year }-{ $month }-{ $day }
sum-closed = only the stories assigned

beside-heading = In the classroom
beside-screen = Open the class screen
beside-screen-how = Only one projector? The class screen has larger letters, lets the class vote with cards, and never shows one child's result.
beside-print-how = To print and hand out:
beside-voting = Voting cards A, B, C, D
beside-home = Card to take home

## Collecting

collect-heading = Collect results
collect-lead = At the end each machine shows a code. Ask before you take it; no child has to give it. The page only counts the whole class and does not know whose code is whose.

which-now = The assignment you have just made
which-now-take = Collect its results
which-code = An earlier assignment
which-code-how = Type the 12-character class code from the assignment sheet, or paste the whole link.
which-code-label = Class code
which-code-take = Find it
which-files = Or from a photo or a file
given-heading = Collecting for
given-other = Another assignment

take-typed = Type or paste codes
take-typed-label = Result codes
take-typed-how = Each code has 26 characters; capital or small letters are both fine. You can paste several at once, whatever stands between them. Please add no names.
take-typed-add = Add to the table
take-full = The table is full: it holds 60 results. Save it as a file, then press “Begin a new table” to go on.
take-files = Or from photos and files
take-photos = Choose photos of QR codes
take-photos-how = One photo may show several screens, but no faces, please. Photos are read on this machine and sent nowhere.
take-opened = Open a saved file
take-opened-how = A file “thap-sao-…txt” that you saved from this page.

came-heading = Received
came-results = in the table
came-nothing = Codes that were read, and codes that need another look, appear here.
came-new = New results: { $many }.
came-later = Played on since then: { $many }. The new codes replace the old ones; nobody is counted twice.
came-again = Already in the table and not counted again: { $many }.
came-other = From another assignment: { $many }. Please check whether the children opened the right sheet.
came-full = Not added, because the table is full with 60 results: { $many }. Save this table, then press “Begin a new table”.
came-assigned = Found the assignment. Now add result codes.
came-another-code = This is the code of another assignment. To collect for that one, save this table and press “Begin a new table”.
came-no-assignment = The result code is right, but this page does not know the assignment yet. Type the class code from the sheet first, then add it again.
came-empty = There is no code yet. Type or paste one into the field and try again.
came-saved = Saved as a file on this machine.

photo-empty = No QR code found in photo { $number }. Take it again: closer, well lit, straight in front of the screen, without reflections. Or type the code.
photo-no-picture = File { $number } is not a picture. Choose a photo of a screen with a QR code.
photo-large = Photo { $number } is larger than 30 MB. Take it again at a smaller size.
photo-unopened = The browser cannot open photo { $number }. Save it as JPEG or PNG, or take a screenshot of it.
photo-looking = Looking at photos: { $number } of { $of } done…

error-empty = There is no code yet. Type or paste it into the field and try again.
error-foreign = Character { $at } is “{ $found }”, which no code has. Counting letters and numbers, look again at place { $at }.
error-short = Letters or numbers missing: { $missing }. See whether a group was left out.
error-long = Letters or numbers too many: { $extra }. See whether something was typed twice, or two codes ran together.
error-slip = More than one place is not right. Type the whole code again, group by group.
error-slip-one = One place is not right. Counting letters and numbers, look again at { $where }.
error-slip-some = One place is not right. Counting letters and numbers, look again at { $where }.
error-or = , or at
error-at = character { $at }
error-at-swapped = characters { $at } and { $next }, which may be swapped
error-newer = A newer version of the game made this code. Reload this page and try again; if that does not help, ask whoever looks after the school's machines for the new version.
error-is-assignment = This is a class code, not a result code. A result code has 26 characters and appears after playing.
error-is-result = This is a result code, not a class code. The class code has 12 characters and is on the assignment sheet.
error-unknown-levels = Stories in this code that are missing here: { $unknown }. Reload this page; if that does not help, ask whoever looks after the school's machines for the new version.
error-no-levels = This code assigns no story. Assign again to get a new code.
fix-is-it = Is this the right code? Compare, then press to take it:

file-large = The file is too large to be from this page. Choose a file “thap-sao-…txt”.
file-foreign = This file was not saved from this page. Choose a file “thap-sao-…txt”.
file-newer = A newer version of this page saved the file. Reload the page, then open the file.
file-code = Line { $line } of the file is not right. { $why } If you have another copy of the file, open that one.
file-changed = The file was changed at line { $line } and may no longer be right. Open another copy of it.
file-unfinished = The end of the file is missing. Open another copy, or copy it again from the machine where it was saved.
file-other = This file belongs to another assignment. Save the open table, press “Begin a new table”, then open the file.

keep-heading = Keep it
keep-unsaved = Not saved yet: these results are lost when the page is closed.
keep-print = Print the table
keep-save = Save as a file
keep-csv = Download for a spreadsheet (CSV)
anew = Begin a new table
anew-ask = Discard all results in the table and begin a new one?
anew-yes = Discard and begin anew
anew-no = No, keep them

## The table of a class

table-heading = How is the class doing?
table-lead = The table only counts. It ranks nobody and has no row for a single child. Use it to choose what to talk about with everybody.
table-caption = How many children, by skill
table-skill = Skill
table-done = Going well
table-revisit = Worth another look
table-not-met = Not met yet
talks-heading = Five minutes with the class
talks-lead = Talk with everybody; ask no one what they chose.
talks-revisit = Children who should take another look: { $many }.
talks-believed = Most often mixed up (children: { $many }): { $believed }
table-level = Story
table-opened = How many opened it
opened-heading = Stories opened
opened-cave = For stories in the Bright Cave this page knows only that they were opened. Playing to the end and skipping look the same here.

csv-name = Skill or story
csv-not-met = Not met yet
csv-done = Going well
csv-revisit = Worth another look
csv-opened = How many opened it
csv-misconception = Most common misunderstanding
csv-how-many = How many had it

## Lesson plans

lessons-heading = Lesson plans to print
lessons-lead = Each plan goes with one story; many also say how to teach it without machines. Print it, fill in class and date, and change what your class needs.
lessons-band = Which class?
lessons-period = How long is a period?
period-own = As usual at this school level
period-35 = 35 minutes
period-45 = 45 minutes
lessons-open = See and print the plan
lessons-open-of = See and print the plan: { $title }
preview-heading = Preview
preview-print = Print the plan
preview-close = Close

## When a child tells

tells-heading = When a child tells you something hard
tells-lead = Some tell during the lesson, some weeks later; it is never too late. Take it step by step. You need not carry it alone.
tells-print = Print this page to keep at hand

## The family's page

family-title = The family's corner
family-ways = Parts of this page
family-nothing-kept = This page asks for no name, sends nothing and writes nothing on the device. There are no scores here.

place-cards = Cards to play together
place-pages = Good to know
place-tour = Five-minute look
place-rules = Our house rules

cards-heading = Playing with a child
cards-lead = The child plays on one device; the adult opens the cards on another, in a second window, or prints them. Cards hold questions, never answers.
cards-band = Which grade is the child in?
cards-every-band = Any grade
cards-none = There are no cards for this grade yet. Please choose another grade, or look at the other parts.
cards-held-how = Only the adult reads this. Turn to a card when its question comes up in the story.
cards-count = Card { $number } of { $of }
cards-guess = Guess silently: what will the child choose? Keep it to yourself, then compare.
cards-sao = Sao asks first; please read it aloud:
cards-ask = Now you ask:
cards-tip = A tip for the adult
cards-act = Afterwards, do one thing together
cards-rule = Our house rule
cards-back = Previous card
cards-next = Next card
cards-print = Print these cards
cards-other = Another story

pages-heading = Good to know
pages-lead = Short pages, urgent things first. To listen, press “Read aloud”.
pages-contents = Pages
pages-say = Read aloud
pages-hush = Stop reading
pages-no-voice = This device has no English voice of its own, so please read the page. Voices that send the words over the network are never used.
pages-source = Source: { $source }

tour-heading = A five-minute look
tour-lead = What children practise, and which stories were played on this device.
tour-none = No story has been played on this device yet. Perhaps the child plays on another one.
tour-played = Played on this device:
tour-cave = This page does not tell which stories of the Bright Cave were opened. That is the child's own place. Whenever the child wants to tell, we listen.

rules-heading = Our house rules
rules-lead = Choose a few that fit, print them, sign them together and hang them up. Adults keep to them too.
rules-sheet = The sheet of house rules
rules-many = Rules chosen: { $many }
rules-none = No rule is chosen yet. You can still print the sheet: it has room for your own.
rules-of = From “{ $title }”
rules-print = Print house rules
