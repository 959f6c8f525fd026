"""What is said about the archive: where it lies, whether it is whole, and what could not be saved.

Rule: every sentence says what happened, that nothing was changed where that is so, and what to do.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # opening
    "archive.missing": (
        "Det finns inget arkiv i {path}. Det skapas när du kör ditt första samtal.",
        "There is no archive at {path}. It is made when you run your first conversation.",
    ),
    "archive.is_folder": (
        "{path} är en mapp. Ange en fil, till exempel {path}/samtal.db.",
        "{path} is a folder. Give a file, for example {path}/samtal.db.",
    ),
    "archive.network": (
        (
            "{path} ligger på en nätverksdisk ({kind}), där arkivet kan skadas. Lägg det i en mapp på den här datorn; "
            "kopior kan du lägga var som helst."
        ),
        (
            "{path} lies on a network disk ({kind}), where the archive could be damaged. Put it in a folder on this "
            "computer; copies can lie anywhere."
        ),
    ),
    "archive.left_wal": (
        (
            "Arkivet {path} saknas eller är tomt, men bredvid ligger {wal} med det som sist skrevs. Lägg tillbaka "
            "arkivet eller flytta undan den filen. Ingenting har ändrats."
        ),
        (
            "The archive {path} is missing or empty, but beside it lies {wal} with what was written last. Put the "
            "archive back or move that file away. Nothing has been changed."
        ),
    ),
    "archive.not_archive": (
        "{path} är inget samtalsarkiv. Ange en annan fil; den här har inte ändrats.",
        "{path} is no samtal archive. Give another file; this one has not been changed.",
    ),
    "archive.not_ours": (
        "{path} är en databas som hör till ett annat program. Ange en annan fil; den här har inte ändrats.",
        "{path} is a database that belongs to another program. Give another file; this one has not been changed.",
    ),
    "archive.newer": (
        "Arkivet {path} är skrivet av en nyare version av samtal. Uppdatera samtal; arkivet har inte ändrats.",
        "The archive {path} was written by a newer version of samtal. Update samtal; the archive has not been changed.",
    ),
    "archive.damaged": (
        "Arkivet {path} är skadat. Det har inte ändrats: spara undan filen och ta fram den senaste kopian.",
        "The archive {path} is damaged. It has not been changed: keep the file and fetch the latest backup.",
    ),
    "archive.read_only": (
        "Arkivet {path} kan inte skrivas: filen eller mappen är skrivskyddad.",
        "The archive {path} cannot be written: the file or the folder is read-only.",
    ),
    "archive.unreadable": (
        "Arkivet {path} får inte läsas av den som är inloggad. Det har inte ändrats.",
        "The archive {path} may not be read by whoever is logged in. It has not been changed.",
    ),
    "archive.busy": (
        "Arkivet {path} är upptaget av ett annat program. Vänta en stund och försök igen.",
        "The archive {path} is busy with another program. Wait a moment and try again.",
    ),
    "archive.full": (
        "Disken är full: arkivet {path} kan inte öppnas och ingenting kan sparas. Frigör utrymme och försök igen.",
        "The disk is full: the archive {path} cannot be opened, nothing can be saved. Free some space and try again.",
    ),
    "archive.io": (
        "Disken svarade med ett fel när arkivet {path} lästes ({cause}). Försök igen, och ta en kopia.",
        "The disk answered with an error when the archive {path} was read ({cause}). Try again, and make a backup.",
    ),
    "archive.cannot_open": (
        "Arkivet {path} kan inte öppnas ({cause}).",
        "The archive {path} cannot be opened ({cause}).",
    ),
    "archive.failed": (
        "Arkivet {path} kunde inte läsas ({cause}).",
        "The archive {path} could not be read ({cause}).",
    ),
    "archive.taken": (
        (
            "Arkivet {path} är öppet i ett annat fönster. Med den SQLite som finns på den här datorn kan bara ett "
            "program i taget ha det öppet: stäng det andra först. Det gäller också samtal minutes."
        ),
        (
            "The archive {path} is open in another window. With the SQLite on this computer only one program at a time "
            "can have it open: close the other one first. That goes for samtal minutes too."
        ),
    ),
    "archive.alone": (
        (
            "SQLite {version} på den här datorn är för gammal för att flera fönster ska kunna dela arkivet. Bara ett "
            "program i taget kan ha det öppet; också samtal minutes får vänta tills det andra är stängt."
        ),
        (
            "SQLite {version} on this computer is too old for several windows to share the archive. Only one program "
            "at a time can have it open; samtal minutes, too, must wait till the other one is closed."
        ),
    ),
    "archive.synchronised": (
        (
            "{service} synkar mappen där arkivet {path} ligger: arkivet kan skadas, eller bli två. Flytta det till en "
            "mapp som bara finns på den här datorn; kopior kan du lägga var som helst."
        ),
        (
            "{service} synchronises the folder in which the archive {path} lies: the archive could be damaged, or "
            "become two. Move it to a folder that is on this computer only; copies can lie anywhere."
        ),
    ),
    # writing
    "archive.not_saved_busy": (
        "INTE SPARAT: arkivet är upptaget av ett annat program. Försök igen.",
        "NOT SAVED: the archive is busy with another program. Try again.",
    ),
    "archive.not_saved_full": (
        "INTE SPARAT: disken är full. Frigör utrymme och försök igen; det som redan är sparat finns kvar.",
        "NOT SAVED: the disk is full. Free some space and try again; what was saved before is still there.",
    ),
    "archive.not_saved_io": (
        "INTE SPARAT: disken svarade med ett fel ({cause}). Försök igen; det som redan är sparat finns kvar.",
        "NOT SAVED: the disk answered with an error ({cause}). Try again; what was saved before is still there.",
    ),
    "archive.not_saved_read_only": (
        "INTE SPARAT: {path} är skrivskyddad.",
        "NOT SAVED: {path} is read-only.",
    ),
    "archive.not_saved_cannot_open": (
        "INTE SPARAT: {path} kan inte öppnas ({cause}).",
        "NOT SAVED: {path} cannot be opened ({cause}).",
    ),
    "archive.not_saved_damaged": (
        "INTE SPARAT: arkivet {path} är skadat. Spara undan filen och ta fram den senaste kopian.",
        "NOT SAVED: the archive {path} is damaged. Keep the file and fetch the latest backup.",
    ),
    "archive.not_saved_failed": (
        "INTE SPARAT: arkivet tog inte emot det ({cause}).",
        "NOT SAVED: the archive did not take it ({cause}).",
    ),
    "archive.not_saved_gone": (
        "INTE SPARAT: arkivet {path} har tagits bort eller bytts ut medan programmet var i gång.",
        "NOT SAVED: the archive {path} has been removed or replaced while the program was running.",
    ),
    "archive.not_saved_rescued": (
        (
            "INTE SPARAT: arkivet {path} har tagits bort eller bytts ut medan programmet var i gång. Det som fanns "
            "av mötet ligger i {file}: stäng programmet och läs in den filen med samtal import."
        ),
        (
            "NOT SAVED: the archive {path} has been removed or replaced while the program was running. What there was "
            "of the meeting lies in {file}: close the program and take that file in with samtal import."
        ),
    ),
    "archive.not_saved_nor_rescued": (
        (
            "INTE SPARAT: arkivet {path} har tagits bort eller bytts ut medan programmet var i gång, och {file} kunde "
            "inte skrivas. Mötet finns bara i det här fönstret: lägg tillbaka arkivet innan du stänger det."
        ),
        (
            "NOT SAVED: the archive {path} has been removed or replaced while the program was running, and {file} "
            "could not be written. The meeting is in this window only: put the archive back before you close it."
        ),
    ),
    "archive.not_saved_text": (
        "INTE SPARAT: texten innehåller tecken som inte kan sparas.",
        "NOT SAVED: the text has characters that cannot be saved.",
    ),
    "archive.not_wiped": (
        (
            "Sparat, men det som togs bort kunde inte raderas ur filen än: ett annat program läser den, eller disken "
            "är full. Det raderas så snart det går."
        ),
        (
            "Saved, but what was taken away could not be erased from the file yet: another program is reading it, or "
            "the disk is full. It is erased as soon as possible."
        ),
    ),
    "archive.backup_exists": (
        "{path} finns redan. Ange ett annat namn för kopian.",
        "{path} exists already. Give the backup another name.",
    ),
    "archive.backup_folder": (
        "Mappen {path} finns inte. Är disken ansluten?",
        "There is no folder {path}. Is the disk connected?",
    ),
    "archive.backup_beside": (
        "{path} är ett namn som arkivet självt använder. Ange ett annat namn för kopian.",
        "{path} is a name that the archive itself uses. Give the backup another name.",
    ),
    "archive.backup_strayed": (
        (
            "Ingen kopia gjordes: tabellerna i {path} säger något annat än händelserna. Kör samtal archive rebuild "
            "och försök igen."
        ),
        (
            "No backup was made: the tables of {path} say something else than the events. Run samtal archive rebuild "
            "and try again."
        ),
    ),
    "archive.backup_mismatches": (
        (
            "Ingen kopia gjordes: {n} händelser i {path} är inte som de skrevs. `samtal archive check` visar vilka. "
            "Behåll de kopior du har."
        ),
        (
            "No backup was made: {n} events in {path} are not as they were written. `samtal archive check` shows "
            "which. Keep the backups that you have."
        ),
    ),
    "archive.backup_mismatches.one": (
        (
            "Ingen kopia gjordes: en händelse i {path} är inte som den skrevs. `samtal archive check` visar vilken. "
            "Behåll de kopior du har."
        ),
        (
            "No backup was made: one event in {path} is not as it was written. `samtal archive check` shows which. "
            "Keep the backups that you have."
        ),
    ),
    "archive.newer_tables": (
        "Tabellerna i {path} är gjorda av en nyare version av samtal. Uppdatera samtal; arkivet har inte ändrats.",
        "The tables of {path} were made by a newer version of samtal. Update samtal; the archive has not been changed.",
    ),
    "archive.conflict": (
        "Händelsen {id} finns redan i arkivet med annat innehåll. Ingenting har ändrats.",
        "The event {id} is in the archive already, with other contents. Nothing has been changed.",
    ),
    # finding
    "archive.no_sessions": (
        "Det finns inga möten i arkivet än.",
        "There are no sessions in the archive yet.",
    ),
    "archive.only_planned": (
        "Inget möte har börjat än. Ange vilket du menar; `samtal sessions` visar de planerade.",
        "No session has begun yet. Say which one you mean; `samtal sessions` shows the planned ones.",
    ),
    "archive.no_such_session": (
        "Inget möte har ett id som börjar med {prefix}. `samtal sessions` visar dem som finns.",
        "No session in the archive begins so: {prefix}. `samtal sessions` shows those there are.",
    ),
    "archive.short_prefix": (
        "För kort: {prefix}. Ange minst {n} tecken av mötets id.",
        "Too short: {prefix}. Give at least {n} characters of the session's id.",
    ),
    "archive.several": (
        "Flera möten har ett id som börjar med {prefix}. Ange mer av id: {names}.",
        "Several sessions begin so: {prefix}. Give more of the id: {names}.",
    ),
    # importing
    "archive.import_empty": (
        "Filen innehåller inget möte. Ingenting har lästs in.",
        "The file holds no session. Nothing was taken in.",
    ),
    "archive.import_binary": (
        "Filen är ingen textfil. Välj en fil som `samtal export` har skrivit. Ingenting har lästs in.",
        "The file is no text file. Choose one that `samtal export` has written. Nothing was taken in.",
    ),
    "archive.import_encoding": (
        "Rad {line}: texten är inte UTF-8. Ingenting har lästs in.",
        "Line {line}: the text is not UTF-8. Nothing was taken in.",
    ),
    "archive.import_header": (
        (
            'Rad 1: här ska det stå {{"samtal": 1, …}}. Välj en fil som `samtal export` har skrivit. '
            "Ingenting har lästs in."
        ),
        'Line 1: expected {{"samtal": 1, …}}. Choose a file that `samtal export` has written. Nothing was taken in.',
    ),
    "archive.import_newer": (
        "Filen är skriven av en nyare version av samtal. Uppdatera samtal. Ingenting har lästs in.",
        "The file was written by a newer version of samtal. Update samtal. Nothing was taken in.",
    ),
    "archive.import_json": (
        "Rad {line}: här ska det stå en händelse som JSON. Ingenting har lästs in.",
        "Line {line}: expected an event as JSON. Nothing was taken in.",
    ),
    "archive.import_cut": (
        "Rad {line}: filen slutar mitt i en händelse. Hämta den igen. Ingenting har lästs in.",
        "Line {line}: the file ends in the middle of an event. Fetch it again. Nothing was taken in.",
    ),
    "archive.import_short": (
        (
            "Rad {line}: filen slutar för tidigt, med {found} av {count} händelser. Hämta den igen. "
            "Ingenting har lästs in."
        ),
        "Line {line}: the file ends too early, with {found} of {count} events. Fetch it again. Nothing was taken in.",
    ),
    "archive.import_field": (
        "Rad {line}: {key} saknas eller är av fel slag. Ingenting har lästs in.",
        "Line {line}: {key} is missing or of the wrong kind. Nothing was taken in.",
    ),
    "archive.import_absurd": (
        "Rad {line}: {key} är {value}, och det kan inget möte ha. Ingenting har lästs in.",
        "Line {line}: {key} is {value}, which no meeting can have. Nothing was taken in.",
    ),
    "archive.import_ahead": (
        (
            "Rad {line}: händelsen sägs vara skriven mer än ett dygn framåt i tiden. Går klockan rätt här, och på "
            "datorn som filen kommer från? Ingenting har lästs in."
        ),
        (
            "Line {line}: the event is said to have been written more than a day from now. Is the clock right here, "
            "and on the computer that the file comes from? Nothing was taken in."
        ),
    ),
    "archive.import_removes": (
        (
            "Filen skulle ångra eller radera {n} saker som skrevs på den här datorn: {what}. Ingenting har lästs in. "
            "Ska det bli så, lägg till --remove; då görs en kopia av arkivet först."
        ),
        (
            "The file would undo or erase {n} things that were written on this computer: {what}. Nothing was taken "
            "in. If that is what you want, add --remove; a copy of the archive is made first."
        ),
    ),
    "archive.import_removes.one": (
        (
            "Filen skulle ångra eller radera en sak som skrevs på den här datorn: {what}. Ingenting har lästs in. "
            "Ska det bli så, lägg till --remove; då görs en kopia av arkivet först."
        ),
        (
            "The file would undo or erase one thing that was written on this computer: {what}. Nothing was taken in. "
            "If that is what you want, add --remove; a copy of the archive is made first."
        ),
    ),
    "archive.import_text": (
        "Rad {line}: texten innehåller tecken som inte kan sparas. Ingenting har lästs in.",
        "Line {line}: the text has characters that cannot be saved. Nothing was taken in.",
    ),
    "archive.import_other_session": (
        "Rad {line}: händelsen hör till ett annat möte än filen. Ingenting har lästs in.",
        "Line {line}: the event belongs to another session than the file. Nothing was taken in.",
    ),
    "archive.import_conflict": (
        "Rad {line}: händelsen {id} finns redan med annat innehåll. Ingenting har lästs in.",
        "Line {line}: the event {id} is here already, with other contents. Nothing was taken in.",
    ),
}
