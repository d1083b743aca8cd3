### The words on pages of paper. Every key here has one of the same name in desk_print.vi.ftl.
### No telephone numbers here: they come from assets/help.ron.

print-help = Who can help?
print-help-unknown = the children's helpline
print-qr-label = QR code that opens the assignment
print-qr-label-game = QR code that opens the game
print-qr-caption = Scan to open
print-qr-none = The address is too long for a QR code. Open the game and type the class code.

## The sheet of an assignment

print-assignment-title = Assignment
print-assignment-class = Class
print-assignment-play = Stories
print-assignment-mode = How
print-assignment-until = Last day
print-assignment-adapt = Sao chooses stories that fit each child
print-assignment-adapt-in = Sao chooses stories that fit each child, at { $world }
print-assignment-check = To see what you know, no marks
print-assignment-link = Address
print-assignment-code = Class code
print-assignment-steps = What to do
print-assignment-step-1 = Scan the QR code, or type the address into the browser. If the game asks for a class code, type the one above.
print-assignment-step-2 = Choose a lantern for yourself. No name is needed.
print-assignment-step-3 = Play. At the end the screen shows a result code: show it to your teacher, or copy it onto paper.

print-notice = For children and families
print-notice-nothing = The game asks for no name and sends nothing from the device by itself.
print-notice-result = The result code says only which stories were opened, what went well, what is worth another look, and what is often mixed up. It also holds a random number, so that no code is counted twice. No name, no marks.
print-notice-cave = For stories in the Bright Cave the code says only that they were opened. Nobody learns what you chose there.
print-notice-stop = You may stop or change to another story at any time, without giving a reason.
print-notice-seven = Under the Personal Data Protection Law 91/2025/QH15 (Article 24), from age 7 a child's private life may be made public only if the child and the legal representative, usually a parent, both agree. We are more careful: whatever your age, you are asked before your code is taken; if you or your family would rather not, that is fine.

## The lesson plan

print-lesson-title = Lesson plan
print-lesson-name = Lesson:
print-lesson-school = School:
print-lesson-teacher = Teacher:
print-lesson-group = Department:
print-lesson-subject = Subject or activity:
print-lesson-class = Class:
print-lesson-date = Date:
print-lesson-periods = Periods:
print-lesson-skills = Skills practised in the game:
print-lesson-asked = Links to the Informatics curriculum and the code of conduct
print-lesson-grade = Grade { $grade }:
print-lesson-rule = Rule { $number }:
print-lesson-paraphrase = paraphrase
print-lesson-activity = Activity
print-lesson-min35 = 35-minute period
print-lesson-min45 = 45-minute period
print-lesson-total = Total (minutes)
print-lesson-closing = The teacher's closing words
print-lesson-talk = If the class needs another look: a five-minute talk
print-lesson-sources = Sources
print-lesson-sources-note = The English wording of the curriculum and of the rules is ours. “Paraphrase” marks what is retold even in Vietnamese. The Vietnamese wording comes from copies that agree; we have not read the originals, so check them before quoting.
print-primary-aims = I. Expected outcomes
print-primary-able = After the lesson, each pupil:
print-primary-prepare = II. Teaching materials
print-primary-course = III. Main teaching and learning activities
print-primary-does = What teacher and pupils do
print-primary-adjust = IV. Adjustments after the lesson (if any)
print-primary-foot = In the form of Official Letter 2345/BGDĐT-GDTH (primary schools). The stories and lesson plans of Thắp Sao are under CC BY 4.0: copy, change and share them, naming the source.
print-secondary-aims = I. Aims
print-secondary-able = 1–2. Knowledge and competences
print-secondary-character = 3. Character:
print-secondary-prepare = II. Equipment and materials
print-secondary-course = III. Course of the lesson
print-secondary-fill = For the teacher to fill in
print-secondary-aim = a) Aim
print-secondary-content = b) Content
print-secondary-product = c) Product
print-secondary-does = d) How it is done
print-secondary-foot = In the form of Official Letter 5512/BGDĐT-GDTrH, Appendix IV (secondary schools). The stories and lesson plans of Thắp Sao are under CC BY 4.0: copy, change and share them, naming the source.

print-discloses-title = When a child tells you something hard

## The table of a class

print-table-title = The class at a glance
print-table-class = Class:
print-table-day = Printed on { $day }
print-table-many = Result codes: { $many }
print-table-use = This table helps you choose what to talk about next with the whole class. It gives no marks and no ranking, and it does not tell who did what. Please do not put it up on a wall or post it in a class chat.
print-table-few = There are few results so far, and small numbers may give a child away. Please keep this table to yourself and wait for more.
print-table-skills = Skill by skill
print-table-skill = Skill
print-table-done = Going well
print-table-revisit = Worth another look
print-table-not-met = Not met yet
print-table-misconception = Most common misunderstanding (how many)
print-table-none = none
print-table-talks = Five-minute talks with the whole class
print-table-levels = Story by story
print-table-level = Story
print-table-opened = How many opened it
print-table-cave = For stories in the Bright Cave the table says only that they were opened. The game keeps no choice made there, so there is nothing more to see.

## The family's rules

print-family-title = Our house rules for being online
print-family-lead = We choose together and keep to it together, the adults too. If someone forgets, we remind each other gently; a rule that does not fit, we change together.
print-family-ours = A rule of our own
print-family-sign = We all sign, or each draw a picture
print-family-child = Child
print-family-adult = Adult
print-family-place = We hang this up at:
print-family-again = We look at it again on:
print-family-help = If something is hard, you may tell it at any time, to anyone you trust. Nobody is scolded for telling.

## The adult's cards

print-cards-title = Cards for the adult who plays along
print-cards-use = Cut along the dashes. Only the adult holds the cards. They hold questions, never answers: ask, wait and listen, without marking right or wrong.
print-cards-card = Card { $number }
print-cards-guess = Guess silently what the child will choose. Compare afterwards.
print-cards-sao = When Sao asks:
print-cards-ask = Now you ask:
print-cards-tip = A tip for the adult
print-cards-act = After playing, do one thing together

## Cards to hold up

print-shapes-title = Voting cards
print-shape-triangle = Triangle
print-shape-circle = Circle
print-shape-square = Square
print-shape-diamond = Diamond
print-vote-title = The whole class votes
print-vote-think = Think.
print-vote-think-how = Stop at the choice and read each answer aloud. Everyone thinks alone for half a minute and says nothing.
print-vote-show = Show.
print-vote-show-how = Count “one, two, three”; all cards go up at once. Look over the class quickly; do not say yet which answer is safe.
print-vote-talk = Talk in pairs.
print-vote-talk-how = Two minutes: what did I choose, and why? Hear each other out.
print-vote-again = Show again.
print-vote-again-how = Changing your mind is a good thing. Go with most, play on and see where the story leads.
print-vote-cards = No cards yet? Show 1, 2, 3 or 4 fingers. The cards are outlines: children may colour them as they like.
print-vote-nobody = Call on nobody by name and do not single out anyone who chose differently. Whoever would rather not vote just listens.
print-vote-cave = In stories of the Bright Cave, talk only about the child in the story and never ask who has met such a thing. If a child wants to tell, set a time to listen alone, the same morning or afternoon.

## The card to take home

print-home-title = Thắp Sao at home
print-home-what = Thắp Sao is a game in which children in grades 1 to 9 practise being safe online: spotting pages that deceive, keeping private things private, telling an adult they trust. It asks for no name and sends nothing from the device by itself. It is more fun with an adult alongside.
print-home-open = Open the game:
print-home-ask = Three questions to ask the child
print-home-ask-1 = In the story you played today, when did you have to think the longest?
print-home-ask-2 = If the child in the story were your best friend, what would you say?
print-home-ask-3 = When something hard happens online, what should we adults do first, and what should we not do?
print-home-tell = When a child tells you something hard
print-home-tell-1 = Stop and hear the child out. Say: “Thank you for telling me. You did nothing wrong.”
print-home-tell-2 = Do not scold, take the device away, press for details or promise secrecy. Ask only: “Are you safe right now?”
print-home-tell-3 = Keep the messages; there is no need to answer. Never view, copy or pass on private pictures. If something was deleted, there is help all the same.
print-home-tell-4 = In danger, call { $police } at once. Not sure what to do? Call { $line } and ask. If someone at home or someone you know is involved, do not question that person yet: call the helpline first.

## Skills of The Bright Cave; the others are called as in en.ftl

print-skill-feelings = Listening to one's feelings
print-skill-grooming = Spotting signs of luring
print-skill-pressure = Resisting pressure and threats
print-skill-bullying = Stopping bullying, helping a friend
print-skill-tell = Telling an adult one trusts
print-skill-report = Keeping proof and reporting
