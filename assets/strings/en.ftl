### The words of the interface. Each key here has a key of the same name in vi.ftl.
### No telephone numbers here: they come from assets/help.ron.

app-name = Light the Star
app-tagline = Shine with Sao and enjoy the web!

ui-start = Play
ui-next = Go on
ui-pull-string = Pull the string
ui-light = Shine the light
ui-finish = Light the lantern
ui-say = Read aloud
ui-say-again = Say it again
ui-back = Back
ui-map = Back to the map
ui-map-sign = Map
ui-help = I need help
ui-exit = Quick exit
ui-settings = Settings
ui-close = Close
ui-replay = Play again
ui-switch = Next player
ui-loading = The lantern is on its way. One moment!

toggle-sound = Sound
toggle-contrast = Clearer text
toggle-calm = Less motion

volume-speech-off = Voice: off
volume-speech-quiet = Voice: quiet
volume-speech-normal = Voice: normal
volume-effects-off = Sounds: off
volume-effects-quiet = Sounds: quiet
volume-effects-normal = Sounds: normal
volume-music-off = Music: off
volume-music-quiet = Music: quiet
volume-music-normal = Music: normal

lang-vi = Tiếng Việt
lang-en = English

who-heading = Who is playing?
who-body = Pick your lantern.
lantern-carp = Carp lantern
lantern-moon = Moon lantern
lantern-lotus = Lotus lantern
lantern-rabbit = Rabbit lantern
lantern-butterfly = Butterfly lantern
lantern-buffalo = Buffalo lantern

band-heading = Which grade are you in?
band-body = Pick a grade, so the game fits.
band-band_6_8 = Grades 1, 2, 3
band-band_9_11 = Grades 4, 5, 6
band-band_12_15 = Grades 7, 8, 9

map-heading = The lantern river
map-body = Which lantern shall we light?
map-empty = The lanterns for this grade are not ready yet. Try another grade.
map-empty-older = The lanterns for this grade are not ready yet. Try another grade.
map-bands = Change grade
world-ben_song = The Landing
world-luy_tre = The Bamboo Hedge
world-hang_sang = The Bright Cave
world-soon = Opening soon

lit-heading = Your lantern is lit!
lit-kept = This picture is on your lantern now.
lit-words = On your lantern: “{ $words }”

yard-heading = Lantern yard
yard-more = More
yard-ask-shape = What shape shall it be?
yard-ask-paper = Which paper shall we use?
yard-ask-tail = What hangs below?
yard-ask-handle = What shall it hang by?
yard-ask-pattern = What shall we paint on it?
yard-pick-shape = Choose a shape.
yard-pick-paper = Choose a paper.
yard-pick-tail = Choose a tail.
yard-pick-handle = Choose a handle.
yard-pick-pattern = Choose a pattern.
yard-at-ben_song = at the Landing
yard-at-luy_tre = at the Bamboo Hedge
yard-told = A { $shape } lantern of { $paper } paper, hung by a { $handle }, with { $tail } below and { $pattern } painted on it.
kind-shape = Shape
kind-paper = Paper
kind-tail = Tail
kind-handle = Handle
kind-pattern = Pattern
part-shape-star = Star
part-shape-carp = Carp
part-shape-lotus = Lotus
part-shape-rabbit = Rabbit
part-shape-drum = Drum
part-paper-coral = Orange
part-paper-jade = Green
part-paper-river = Blue
part-paper-pink = Pink
part-tail-fringe = Fringe
part-tail-ribbon = Ribbons
part-tail-beads = Beads
part-tail-pompom = Pompoms
part-handle-cord = Cord
part-handle-stick = Bamboo stick
part-handle-bow = Bow
part-pattern-scales = Fish scales
part-pattern-bells = Bells
part-pattern-waves = Waves
part-pattern-leaves = Bamboo leaves

settings-heading = Settings
settings-body = Sharing this device? When you finish, press “Next player”.
settings-music = Music is off, so that a class can hear each other. To hear it, press “Quiet”.
clear-this = Clear this lantern
clear-all = Clear everything
clear-this-ask = Clear all that this lantern has saved?
clear-all-ask = Clear every lantern and all settings on this device?
clear-yes = Clear
clear-no = Keep
clear-done = All cleared.

tabs-heading = This lantern is open in another window
tabs-body = Play on here, or go on from the other window?
tabs-mine = Play on here
tabs-theirs = Go on from there

help-heading = Someone can always help
help-care = What happened is not your fault. You can tell at any time.
help-care-older = What happened is not your fault. You can tell at any time.
help-call = Call { $number }
help-call-sure = Press again to call { $number }
help-ask = They may ask: what happened, where you are, who is with you. It is fine to stay quiet. You can hang up and call again later.
help-adults = Draw your hand on paper. Each finger is a grown-up you trust. If one is busy or does not listen yet, tell another.
help-private = The game keeps no note that you opened this card.

notice-storage-refused = This device cannot save. You can still play, but next time we start again.
notice-save-failed = This time it was not saved. Just play on.
notice-save-corrupt = We could not read what was saved, so it was put aside. This lantern starts again.
notice-save-newer = This lantern was saved by a newer game, and it is safe. Play on, but nothing new is saved this time.
notice-stage-lost = The moving pictures are taking a rest. Let's play on here.
notice-no-voice = This device has no English voice yet. Just play on.
notice-level-failed = This level did not open. Press it once more.
notice-level-changed = This level just got better. Let's go on from close to where you were.
