<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name>About</name>
    <message>
        <source>FamSam Desktop {version}. Allt sparas krypterat på den här datorn.</source>
        <translation>FamSam Desktop {version}. Everything is saved encrypted on this computer.</translation>
    </message>
    <message>
        <source>Byggt med Qt {qt} (LGPL), SQLCipher (BSD), ReportLab (BSD), typsnittet Inter (OFL) och ikoner från Lucide (ISC).</source>
        <translation>Built with Qt {qt} (LGPL), SQLCipher (BSD), ReportLab (BSD), the typeface Inter (OFL) and icons from Lucide (ISC).</translation>
    </message>
    <message>
        <source>Samlar licenserna …</source>
        <translation>Collecting the licences …</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>ActionListDialog</name>
    <message>
        <source>Det som lämnas ut gäller en familj i taget. En lista över alla är bara för FamSam.</source>
        <translation>What is handed out concerns one family at a time. A list of all of them is for FamSam only.</translation>
    </message>
    <message>
        <source>Ingen verksamhet har något öppet just nu.</source>
        <translation>No agency has anything open right now.</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Familj</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Alla familjer – bara för FamSam</source>
        <translation>All families – for FamSam only</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Inga åtgärder än.</source>
        <translation>No actions yet.</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Markera som klar</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Öppna bland åtgärderna</source>
        <translation>Show among the actions</translation>
    </message>
    <message>
        <source>Visa personen</source>
        <translation>Show the person</translation>
    </message>
    <message>
        <source>Åtgärden är klar.</source>
        <translation>The action is done.</translation>
    </message>
    <message>
        <source>Välj vem</source>
        <translation>Choose who</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Inga öppna åtgärder.</source>
        <translation>No open actions.</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Ingen åtgärd passar.</source>
        <translation>No action matches.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>{}, {} försenade</source>
        <translation>{}, {} overdue</translation>
    </message>
    <message>
        <source>Texten är kopierad.</source>
        <translation>The text has been copied.</translation>
    </message>
    <message>
        <source>Åtgärden är borttagen.</source>
        <translation>The action has been deleted.</translation>
    </message>
    <message>
        <source>åtgärd</source>
        <translation>action</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Familj</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Åtgärden är klar.</source>
        <translation>The action is done.</translation>
    </message>
    <message>
        <source>Åtgärden pågår.</source>
        <translation>The action is in progress.</translation>
    </message>
    <message>
        <source>Åtgärden är inte längre aktuell.</source>
        <translation>The action is no longer relevant.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Läge och resultat …</source>
        <translation>Status and result …</translation>
    </message>
    <message>
        <source>Påminnelse …</source>
        <translation>Reminder …</translation>
    </message>
    <message>
        <source>Inte längre aktuell</source>
        <translation>No longer relevant</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Till familjen</source>
        <translation>To the family</translation>
    </message>
    <message>
        <source>Till mötet</source>
        <translation>To the meeting</translation>
    </message>
    <message>
        <source>Visa personen</source>
        <translation>Show the person</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>AgenciesCard</name>
    <message>
        <source>Inga verksamheter än.</source>
        <translation>No agencies yet.</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Huvudman</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Öppna åtgärder och frågor från tidigare möten ({count})</source>
        <translation>Open actions and questions from earlier meetings ({count})</translation>
    </message>
</context>
<context>
    <name>AgendaStep</name>
    <message>
        <source>Ny punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Mallar</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Expediera …</source>
        <translation>Send out …</translation>
    </message>
    <message>
        <source>Dagordningen har ändrats sedan den expedierades. Expediera en ny version, så makuleras den gamla.</source>
        <translation>The agenda has changed since it was sent. Send out a new version, and the old one becomes void.</translation>
    </message>
    <message>
        <source>Ändra dag för utskick …</source>
        <translation>Change the day it was sent …</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ändra punkten</source>
        <translation>Edit item</translation>
    </message>
    <message>
        <source>Punkten är borttagen.</source>
        <translation>The item has been deleted.</translation>
    </message>
    <message>
        <source>Dagordningen är kortad.</source>
        <translation>The agenda has been shortened.</translation>
    </message>
    <message>
        <source>Spara som mall</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>Punkternas ansvariga, egna anteckningar och dnr följer inte med. Se till att ingen punkt nämner någon vid namn: mallen finns kvar när familjen gallras.</source>
        <translation>The people responsible, your own notes and registry numbers are not copied. Make sure that no item mentions anybody by name: the template remains when the family's data are disposed of.</translation>
    </message>
    <message>
        <source>Mallen är sparad. Den ändras under Inställningar.</source>
        <translation>The template has been saved. It can be edited under Settings.</translation>
    </message>
    <message>
        <source>När skickades dagordningen?</source>
        <translation>When was the agenda sent?</translation>
    </message>
    <message>
        <source>Dagordningen är expedierad. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>The agenda is marked as sent. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>5 minuter kortare</source>
        <translation>5 minutes shorter</translation>
    </message>
    <message>
        <source>5 minuter längre</source>
        <translation>5 minutes longer</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ta bort punkten</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>Inga egna punkter än.</source>
        <translation>No items of your own yet.</translation>
    </message>
    <message>
        <source>Dagordningen är tom.</source>
        <translation>The agenda is empty.</translation>
    </message>
    <message>
        <source>Mötet har ingen dagordning.</source>
        <translation>The meeting has no agenda.</translation>
    </message>
    <message>
        <source>För det här mötet passar mallen ”{name}”.</source>
        <translation>The template “{name}” suits this meeting.</translation>
    </message>
    <message>
        <source>Utgå från en mall, eller lägg till en punkt i taget.</source>
        <translation>Start from a template, or add one item at a time.</translation>
    </message>
    <message>
        <source>Utgå från mallen</source>
        <translation>Start from the template</translation>
    </message>
    <message>
        <source>{name} ({minutes})</source>
        <translation>{name} ({minutes})</translation>
    </message>
    <message>
        <source>{words} – föreslås</source>
        <translation>{words} – suggested</translation>
    </message>
    <message>
        <source>Spara som mall …</source>
        <translation>Save as template …</translation>
    </message>
    <message>
        <source>{planned} av {available} min</source>
        <translation>{planned} of {available} min</translation>
    </message>
    <message>
        <source>{said} – {over} min för mycket</source>
        <translation>{said} – {over} min too much</translation>
    </message>
    <message>
        <source>{said} – {left} min kvar</source>
        <translation>{said} – {left} min left</translation>
    </message>
</context>
<context>
    <name>AnswerModel</name>
    <message>
        <source>Summa</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Teamet</source>
        <translation>The team</translation>
    </message>
    <message>
        <source>Passar bäst</source>
        <translation>Suits best</translation>
    </message>
    <message>
        <source>Har passerat</source>
        <translation>Has passed</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>kanske</source>
        <translation>maybe</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Inga svar</source>
        <translation>No answers</translation>
    </message>
    <message>
        <source>Upptaget: {names}</source>
        <translation>Busy: {names}</translation>
    </message>
</context>
<context>
    <name>AnswersEditor</name>
    <message>
        <source>Fråga {item}, {scale}</source>
        <translation>Question {item}, {scale}</translation>
    </message>
</context>
<context>
    <name>AskCheck</name>
    <message>
        <source>Kontrollera lagret</source>
        <translation>Check the store</translation>
    </message>
    <message>
        <source>Allt i {store} läses igenom. Inget ändras.</source>
        <translation>Everything in {store} is read through. Nothing is changed.</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Alla närvarande</source>
        <translation>Everybody present</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ångra närvaron</source>
        <translation>Undo attendance</translation>
    </message>
    <message>
        <source>Närvaro: {there} av {all}</source>
        <translation>Attendance: {there} of {all}</translation>
    </message>
    <message>
        <source>{answer} ({key})</source>
        <translation>{answer} ({key})</translation>
    </message>
</context>
<context>
    <name>AwaitedCard</name>
    <message>
        <source>Från vem</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Familj</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Svar senast</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>Svaret har kommit …</source>
        <translation>The answer has come …</translation>
    </message>
    <message>
        <source>Påminnelse …</source>
        <translation>Reminder …</translation>
    </message>
    <message>
        <source>Till mötet</source>
        <translation>To the meeting</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Säkerhetskopian görs</source>
        <translation>The backup is being made</translation>
    </message>
    <message>
        <source>Spara en kopia på annan plats …</source>
        <translation>Save a copy elsewhere …</translation>
    </message>
    <message>
        <source>Ersätt alla med en ny …</source>
        <translation>Replace all with a new one …</translation>
    </message>
    <message>
        <source>Lås och återställ …</source>
        <translation>Lock and restore …</translation>
    </message>
    <message>
        <source>En krypterad kopia görs när lagret låses och minst varje dag: de senaste 7 dagarna, 4 veckorna och 12 månaderna behålls. Spara ibland en på ett USB-minne, om datorn kommer bort.</source>
        <translation>An encrypted backup is made when the store is locked and at least once a day: the last 7 days, 4 weeks and 12 months are kept. Save one on a USB stick now and then, in case the computer is lost.</translation>
    </message>
    <message>
        <source>Ingen säkerhetskopia är gjord än.</source>
        <translation>No backup has been made yet.</translation>
    </message>
    <message>
        <source>Senast gjord {moment}.</source>
        <translation>Last made {moment}.</translation>
    </message>
    <message>
        <source> Det är mer än en vecka sedan.</source>
        <translation> That is more than a week ago.</translation>
    </message>
    <message>
        <source>Välj mapp för kopian</source>
        <translation>Choose a folder for the copy</translation>
    </message>
    <message>
        <source>Säkerhetskopian är gjord och kontrollerad.</source>
        <translation>The backup is made and checked.</translation>
    </message>
    <message>
        <source>Kopian ligger i {place}.</source>
        <translation>The copy is in {place}.</translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte gjord. {why}</source>
        <translation>The backup was not made. {why}</translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte gjord.</source>
        <translation>The backup was not made.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Från familj till möte</source>
        <translation>From family to meeting</translation>
    </message>
    <message>
        <source>Under mötet</source>
        <translation>During the meeting</translation>
    </message>
    <message>
        <source>Efter mötet</source>
        <translation>After the meeting</translation>
    </message>
    <message>
        <source>Bra att veta</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Gå till Familjer och välj Ny familj. Lägg sedan till barn och vårdnadshavare.</source>
        <translation>Go to Families and choose New family. Then add children and guardians.</translation>
    </message>
    <message>
        <source>Välj Aktualisera på familjens sida. Knappen bredvid ärendet för det vidare, steg för steg.</source>
        <translation>Choose Refer on the family's page. The button beside the case takes it further, step by step.</translation>
    </message>
    <message>
        <source>Skriv in vilka verksamheter som får delta, under Samtycken. FamSam säger till när ett samtycke saknas för ett möte, och när det snart går ut.</source>
        <translation>Enter which agencies may take part, under Consents. FamSam tells you when a consent is missing for a meeting, and when it soon expires.</translation>
    </message>
    <message>
        <source>Välj Nytt möte, bjud in med Lägg till ur nätverket och skriv dagordningen. Den kan skrivas ut eller sparas som PDF.</source>
        <translation>Choose New meeting, invite with Add from the network and write the agenda. It can be printed or saved as a PDF.</translation>
    </message>
    <message>
        <source>Tryck F5 för att leda mötet. Bocka av vilka som är här och välj Börja mötet.</source>
        <translation>Press F5 to lead the meeting. Tick who is here and choose Begin the meeting.</translation>
    </message>
    <message>
        <source>Skriv på raden Anteckna och tryck Enter: ”beslut: …”, eller ”@Anna ringer skolan den 1/12” för en åtgärd med ansvarig och dag.</source>
        <translation>Type in the Note line and press Enter: “decision: …”, or “@Anna calls the school by 1/12” for an action with a person and a day.</translation>
    </message>
    <message>
        <source>Välj Avsluta mötet. Sammanfattningen är då skriven, att läsa igenom och skicka.</source>
        <translation>Choose End the meeting. The summary is then written, to read through and send.</translation>
    </message>
    <message>
        <source>Idag visar vad som väntar: möten, åtgärder som har passerat sista dag, svar som dröjer.</source>
        <translation>Today shows what is waiting: meetings, overdue actions, answers that are late.</translation>
    </message>
    <message>
        <source>Bocka av åtgärder under Åtgärder, och skriv in kontakter mellan mötena hos familjen.</source>
        <translation>Tick off actions under Actions, and enter contacts between the meetings on the family's page.</translation>
    </message>
    <message>
        <source>Siffror till rapporter finns under Statistik. Det som ska lämna teamet tas fram med Publicera siffror …, så att ingen familj kan kännas igen.</source>
        <translation>Figures for reports are under Statistics. What leaves the team is made with Publish figures …, so that no family can be recognised.</translation>
    </message>
    <message>
        <source>Det du lägger till eller ändrar sparas direkt. Ctrl+Z ångrar, också dagen efter. Borttaget finns i Papperskorg.</source>
        <translation>What you add or change is saved at once. Ctrl+Z undoes it, even the day after. What was removed is in Trash.</translation>
    </message>
    <message>
        <source>Ctrl+K hittar familjer, människor, möten och allt som kan göras. F1 visar kortkommandona.</source>
        <translation>Ctrl+K finds families, people, meetings and everything that can be done. F1 shows the keyboard shortcuts.</translation>
    </message>
    <message>
        <source>Ctrl+L låser. Det du höll på att skriva finns kvar när du låser upp.</source>
        <translation>Ctrl+L locks. What you were writing is still there when you unlock.</translation>
    </message>
    <message>
        <source>Demolagret har påhittade familjer. Där kan du prova allt utan att något händer på riktigt.</source>
        <translation>The demo store has invented families. There you can try everything, and nothing happens for real.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Flyttat till {day} kl. {clock}.</source>
        <translation>Moved to {day} at {clock}.</translation>
    </message>
    <message>
        <source>Mötet slutar nu kl. {clock} ({duration}).</source>
        <translation>The meeting now ends at {clock} ({duration}).</translation>
    </message>
    <message>
        <source>Vecka {first}–{last}</source>
        <translation>Weeks {first}–{last}</translation>
    </message>
    <message>
        <source>Vecka {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>{span} · inga möten</source>
        <translation>{span} · no meetings</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Vecka eller månad</source>
        <translation>Week or month</translation>
    </message>
    <message>
        <source>Vecka</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Visa idag</source>
        <translation>Show today</translation>
    </message>
    <message>
        <source>Flytta mötet en kvart tidigare</source>
        <translation>Move the meeting a quarter of an hour earlier</translation>
    </message>
    <message>
        <source>Flytta mötet en kvart senare</source>
        <translation>Move the meeting a quarter of an hour later</translation>
    </message>
    <message>
        <source>Flytta mötet en dag tidigare</source>
        <translation>Move the meeting a day earlier</translation>
    </message>
    <message>
        <source>Flytta mötet en dag senare</source>
        <translation>Move the meeting a day later</translation>
    </message>
    <message>
        <source>Gör mötet en kvart kortare</source>
        <translation>Make the meeting a quarter of an hour shorter</translation>
    </message>
    <message>
        <source>Gör mötet en kvart längre</source>
        <translation>Make the meeting a quarter of an hour longer</translation>
    </message>
    <message>
        <source>Föregående vecka</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Föregående månad</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Nästa vecka</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Nästa månad</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Anteckna</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>@vem vad den 1/12   eller   beslut: …   tar hem: @vem …</source>
        <translation>@who what by 1/12   or   decision: …   take-back: @who …</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till (Enter)</source>
        <translation>Add (Enter)</translation>
    </message>
    <message>
        <source>Hämta raden som inte sparades</source>
        <translation>Fetch the line that was not saved</translation>
    </message>
    <message>
        <source>En åtgärd läses av alla. Välj ett slag, eller ta bort begränsningen.</source>
        <translation>An action is read by everybody. Choose a kind, or take away the restriction.</translation>
    </message>
    <message>
        <source>Datumet gick inte att läsa. Skriv en dag som kommer, till exempel 25/11, eller välj under ”Senast”.</source>
        <translation>The date could not be read. Type a coming day, for example 25/11, or choose under “Due”.</translation>
    </message>
    <message>
        <source>Skriv vad som ska antecknas.</source>
        <translation>Type what to note.</translation>
    </message>
    <message>
        <source>Flera heter så. Välj vem under ”Vem”.</source>
        <translation>Several have that name. Choose who under “Who”.</translation>
    </message>
    <message>
        <source>Skriv @ och den verksamhet som tar hem frågan.</source>
        <translation>Type @ and the agency that takes the question back.</translation>
    </message>
    <message>
        <source>Skriv @ och den kontaktperson som ska ta emot.</source>
        <translation>Type @ and the contact who will receive it.</translation>
    </message>
    <message>
        <source>Ingen heter så. Skriv @ och ett namn, eller välj under ”Vem”.</source>
        <translation>Nobody has that name. Type @ and a name, or choose under “Who”.</translation>
    </message>
    <message>
        <source>Skriv @ och den som ska göra det.</source>
        <translation>Type @ and who will do it.</translation>
    </message>
</context>
<context>
    <name>CarriedCard</name>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>fråga</source>
        <translation>question</translation>
    </message>
    <message>
        <source>överlämning</source>
        <translation>hand-over</translation>
    </message>
    <message>
        <source>{count} av dem får bara vissa läsa. De skrivs inte ut på dagordningen.</source>
        <translation>{count} of them may only be read by some. They are not printed on the agenda.</translation>
    </message>
    <message>
        <source>Sedan tidigare</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ej utförd</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Svaret har kommit …</source>
        <translation>The answer has come …</translation>
    </message>
    <message>
        <source>åtgärd</source>
        <translation>action</translation>
    </message>
    <message>
        <source>{kind}, skrivs inte ut</source>
        <translation>{kind}, not printed</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Återaktualisera familjen</source>
        <translation>Reopen the family</translation>
    </message>
    <message>
        <source>Aktualisera familjen</source>
        <translation>Refer the family</translation>
    </message>
    <message>
        <source>Återaktualisera</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Aktualisera</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>Familjen får ett nytt ärende. Det förra förblir avslutat.</source>
        <translation>The family gets a new case. The previous one remains closed.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Avsluta ärendet</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Avsluta före möte</source>
        <translation>Close before meeting</translation>
    </message>
    <message>
        <source>Möten som inte har hållits ställs in och processer som pågår avslutas samma dag.</source>
        <translation>Meetings that have not been held are cancelled, and processes that are current end on the same day.</translation>
    </message>
    <message>
        <source>Byt ansvarig</source>
        <translation>Change the person responsible</translation>
    </message>
    <message>
        <source>Påbörja bedömning</source>
        <translation>Begin assessment</translation>
    </message>
    <message>
        <source>Påbörja ärendet</source>
        <translation>Begin the case</translation>
    </message>
    <message>
        <source>Låt vila</source>
        <translation>Make dormant</translation>
    </message>
    <message>
        <source>Inför avslut</source>
        <translation>Before closing</translation>
    </message>
    <message>
        <source>Föreslå tider</source>
        <translation>Propose times</translation>
    </message>
    <message>
        <source>Visa tidsförslaget</source>
        <translation>Show the proposed times</translation>
    </message>
    <message>
        <source>Återuppta ärendet</source>
        <translation>Resume the case</translation>
    </message>
    <message>
        <source>Ärendet är avslutat.</source>
        <translation>The case is closed.</translation>
    </message>
</context>
<context>
    <name>ChangeKey</name>
    <message>
        <source>Byt lagrets nyckel</source>
        <translation>Change the key of the store</translation>
    </message>
    <message>
        <source>Gör det när en dator har kommit bort eller en kollega slutar. Hela lagret krypteras om, gamla säkerhetskopior ersätts och återställningskoden blir en ny. Det går inte att ångra när det är klart. Till dess kan det avbrytas, och inget är ändrat.</source>
        <translation>Do this when a computer has been lost or a colleague leaves. The whole store is encrypted anew, old backups are replaced and there will be a new recovery code. It cannot be undone when it is finished. Until then it can be cancelled, and nothing has been changed.</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Din lösenfras, som du behåller</source>
        <translation>Your passphrase, which you keep</translation>
    </message>
    <message>
        <source>Byt nyckel</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv din lösenfras.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Nuvarande lösenfras eller återställningskod</source>
        <translation>Current passphrase or recovery code</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Skriv den nuvarande lösenfrasen.</source>
        <translation>Type the current passphrase.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Går igenom nyckelfilen, varje sida i databasen, historiken, loggen och sökningen. Lagret låses först; inget ändras.</source>
        <translation>Goes through the key file, every page of the database, the history, the log and the search. The store is locked first; nothing is changed.</translation>
    </message>
    <message>
        <source>Lås och kontrollera …</source>
        <translation>Lock and check …</translation>
    </message>
</context>
<context>
    <name>CheckInsCard</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Kontaktsätt</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Läget</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Åtaganden</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Inga uppföljningar än.</source>
        <translation>No check-ins yet.</translation>
    </message>
    <message>
        <source>Ny uppföljning</source>
        <translation>New check-in</translation>
    </message>
    <message>
        <source>Ändra uppföljningen</source>
        <translation>Edit check-in</translation>
    </message>
    <message>
        <source>Ta bort uppföljningen</source>
        <translation>Delete check-in</translation>
    </message>
    <message>
        <source>Hur ofta …</source>
        <translation>How often …</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Uppföljningen är borttagen.</source>
        <translation>The check-in has been deleted.</translation>
    </message>
    <message>
        <source>Ingen påminnelse</source>
        <translation>No reminder</translation>
    </message>
    <message>
        <source>Hur ofta följer ni upp?</source>
        <translation>How often do you follow up?</translation>
    </message>
    <message>
        <source>Påminn om uppföljning</source>
        <translation>Remind of check-ins</translation>
    </message>
    <message>
        <source>Påminnelsen står på sidan Idag när det har gått så lång tid sedan det senaste mötet eller den senaste uppföljningen.</source>
        <translation>The reminder is shown on the page Today when that much time has passed since the last meeting or the last check-in.</translation>
    </message>
    <message>
        <source>På initiativ av</source>
        <translation>On the initiative of</translation>
    </message>
    <message>
        <source>Läget nu</source>
        <translation>The situation now</translation>
    </message>
    <message>
        <source>Sedan sist</source>
        <translation>Since last time</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Kontrollerar</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Inget ändras.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>Något stämmer inte</source>
        <translation>Something is wrong</translation>
    </message>
    <message>
        <source>Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp.</source>
        <translation>Change nothing in the folder. Restore the latest backup or ask for help.</translation>
    </message>
    <message>
        <source>… och {} fel till.</source>
        <translation>… and {} further faults.</translation>
    </message>
    <message>
        <source>Lagret är helt</source>
        <translation>The store is sound</translation>
    </message>
    <message>
        <source>Nyckelfil, databas, historik, logg och sökning hänger ihop.</source>
        <translation>Key file, database, history, log and search agree with one another.</translation>
    </message>
    <message>
        <source>Till låsskärmen</source>
        <translation>To the lock screen</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läses av</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>flera, välj</source>
        <translation>several, choose</translation>
    </message>
    <message>
        <source>går inte att läsa</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>{day} (förslag)</source>
        <translation>{day} (suggested)</translation>
    </message>
    <message>
        <source>alla utom familjen</source>
        <translation>everybody but the family</translation>
    </message>
    <message>
        <source>alla</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>bara {names}, inte familjen</source>
        <translation>only {names}, not the family</translation>
    </message>
    <message>
        <source>Om en vecka</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Om två veckor</source>
        <translation>In two weeks</translation>
    </message>
    <message>
        <source>Om tre veckor</source>
        <translation>In three weeks</translation>
    </message>
    <message>
        <source>Om fyra veckor</source>
        <translation>In four weeks</translation>
    </message>
    <message>
        <source>Bara {name}</source>
        <translation>Only {name}</translation>
    </message>
    <message>
        <source>Inte familjen</source>
        <translation>Not the family</translation>
    </message>
</context>
<context>
    <name>ChooseBackup</name>
    <message>
        <source>Återställ en säkerhetskopia</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Välj en kopia av {store} och titta i den först. Än ändras ingenting.</source>
        <translation>Choose a copy of {store} and look into it first. Nothing is changed yet.</translation>
    </message>
    <message>
        <source>Bredvid lagret finns inga kopior.</source>
        <translation>There are no copies beside the store.</translation>
    </message>
    <message>
        <source>Välj en mapp …</source>
        <translation>Choose a folder …</translation>
    </message>
    <message>
        <source>Lösenfras eller återställningskod</source>
        <translation>Passphrase or recovery code</translation>
    </message>
    <message>
        <source>Titta i kopian</source>
        <translation>Look into the copy</translation>
    </message>
    <message>
        <source>Öppnar kopian</source>
        <translation>Opening the copy</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Den som gällde när kopian gjordes.</source>
        <translation>The one that was in force when the copy was made.</translation>
    </message>
    <message>
        <source>Välj säkerhetskopians mapp</source>
        <translation>Choose the folder of the backup</translation>
    </message>
    <message>
        <source>Välj en kopia i listan eller en mapp.</source>
        <translation>Choose a copy in the list, or a folder.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Alla personer</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>{} (tidigare kollega)</source>
        <translation>{} (former colleague)</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Inloggningar</source>
        <translation>Sign-ins</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Papper och exporter</source>
        <translation>Papers and exports</translation>
    </message>
    <message>
        <source>Nycklar och kopior</source>
        <translation>Keys and copies</translation>
    </message>
</context>
<context>
    <name>ChoosingCards</name>
    <message>
        <source>Tabellerna läses …</source>
        <translation>Reading the tables …</translation>
    </message>
    <message>
        <source>Tabeller</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Välj minst en tabell.</source>
        <translation>Choose at least one table.</translation>
    </message>
    <message>
        <source>Hela tiden</source>
        <translation>The whole time</translation>
    </message>
    <message>
        <source>Ett år</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>Från en dag till en annan</source>
        <translation>From one day to another</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From and including</translation>
    </message>
    <message>
        <source>Minsta tal som får visas</source>
        <translation>Smallest number that may be shown</translation>
    </message>
    <message>
        <source>Vanligen {usual}. Högst {most}. {least} kräver ett skäl; lägre går inte. I känsliga tabeller gäller minst 10.</source>
        <translation>Usually {usual}. At most {most}. {least} needs a reason; lower is not possible. In sensitive tables it is at least 10.</translation>
    </message>
    <message>
        <source>Skäl till den lägre gränsen</source>
        <translation>Reason for the lower threshold</translation>
    </message>
    <message>
        <source>Sparas i liggaren.</source>
        <translation>Saved in the ledger.</translation>
    </message>
    <message>
        <source>Ändamål</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Till exempel årsrapport</source>
        <translation>For example the annual report</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Vem som får siffrorna</source>
        <translation>Who gets the figures</translation>
    </message>
    <message>
        <source>Vad siffrorna gäller</source>
        <translation>What the figures concern</translation>
    </message>
    <message>
        <source>Årsrapportens</source>
        <translation>As in the annual report</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Inga</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Välj tabeller: {}</source>
        <translation>Choose tables: {}</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Hur långt mötet har kommit</source>
        <translation>How far the meeting has come</translation>
    </message>
    <message>
        <source>Börja mötet</source>
        <translation>Begin the meeting</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Nästa punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Stoppa klockan</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>Paus 10 min</source>
        <translation>Break 10 min</translation>
    </message>
    <message>
        <source>Egen anteckning: {text}</source>
        <translation>Own note: {text}</translation>
    </message>
    <message>
        <source>Starta klockan</source>
        <translation>Start the clock</translation>
    </message>
    <message>
        <source>Mötet är inställt</source>
        <translation>The meeting has been cancelled</translation>
    </message>
    <message>
        <source>Mötet har inte börjat</source>
        <translation>The meeting has not begun</translation>
    </message>
    <message>
        <source>Planerat {span}</source>
        <translation>Planned {span}</translation>
    </message>
    <message>
        <source>Pricka av vilka som är här. Börja sedan mötet, så startar klockan.</source>
        <translation>Tick who is here. Then begin the meeting, and the clock starts.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Koden på återställningsbladet öppnar lagret när ingen minns sin lösenfras. Gör en ny om bladet har kommit bort eller någon obehörig kan ha sett det.</source>
        <translation>The code on the recovery sheet opens the store when nobody remembers their passphrase. Make a new one if the sheet has been lost or somebody unauthorised may have seen it.</translation>
    </message>
    <message>
        <source>Gör en ny kod</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Den gamla koden slutar gälla. Den nya visas en enda gång och ska skrivas ut.</source>
        <translation>The old code stops working. The new one is shown only once and should be printed.</translation>
    </message>
    <message>
        <source>Den nya koden gäller. Förstör det gamla bladet.</source>
        <translation>The new code is in force. Destroy the old sheet.</translation>
    </message>
    <message>
        <source>Den nya koden gäller, men den skrevs inte tillbaka från pappret. Gör en ny kod.</source>
        <translation>The new code is in force, but it was not typed back from the paper. Make a new code.</translation>
    </message>
</context>
<context>
    <name>CodeReminder</name>
    <message>
        <source>Återställningskoden har aldrig skrivits tillbaka från pappret. Kanske har ingen den. Gör en ny återställningskod och skriv ut den.</source>
        <translation>The recovery code has never been typed back from the paper. Perhaps nobody has it. Make a new recovery code and print it.</translation>
    </message>
    <message>
        <source>Gör en ny kod …</source>
        <translation>Make a new code …</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Återställningskod: {code}</source>
        <translation>Recovery code: {code}</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Stora eller små bokstäver och mellanslag spelar ingen roll.</source>
        <translation>Capital or small letters and spaces do not matter.</translation>
    </message>
</context>
<context>
    <name>ComputerCard</name>
    <message>
        <source>Lås när ingen har rört datorn på</source>
        <translation>Lock when nobody has touched the computer for</translation>
    </message>
    <message>
        <source>Lås senast efter</source>
        <translation>Always lock after</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Lagret låses alltid när skärmen låses eller datorn går i viloläge. Inget som är skrivet går förlorat. Färger och textstorlek väljs i menyn Visa. Papper skrivs alltid på svenska.</source>
        <translation>The store is always locked when the screen is locked or the computer goes to sleep. Nothing that was typed is lost. Colours and text size are chosen in the View menu. Papers are always written in Swedish.</translation>
    </message>
    <message>
        <source>Bestäms av din organisation: högst {minutes} utan att någon rör datorn.</source>
        <translation>Decided by your organisation: at most {minutes} without anybody touching the computer.</translation>
    </message>
    <message>
        <source>{} minuter</source>
        <translation>{} minutes</translation>
    </message>
    <message>
        <source>aldrig</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{} timmar</source>
        <translation>{} hours</translation>
    </message>
    <message>
        <source>ingen gräns</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Sparat för den här datorn.</source>
        <translation>Saved for this computer.</translation>
    </message>
</context>
<context>
    <name>ConfirmPassphrase</name>
    <message>
        <source>Din lösenfras</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Skriv din lösenfras.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Lämnat av</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Inga samtycken än. Utan samtycke kan verksamheterna inte tala med varandra.</source>
        <translation>No consents yet. Without consent the agencies cannot talk to each other.</translation>
    </message>
    <message>
        <source>Nytt samtycke</source>
        <translation>New consent</translation>
    </message>
    <message>
        <source>Blankett att fylla i</source>
        <translation>Form to fill in</translation>
    </message>
    <message>
        <source>Samtycket som blankett</source>
        <translation>The consent as a form</translation>
    </message>
    <message>
        <source>Återkalla samtycket</source>
        <translation>Withdraw the consent</translation>
    </message>
    <message>
        <source>Ändra samtycket</source>
        <translation>Edit the consent</translation>
    </message>
    <message>
        <source>Visa den som svarade</source>
        <translation>Show who answered</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ett samtycke antecknas för var och en som svarar. Fråga även barnet.</source>
        <translation>One consent is noted for each person who answers. Ask the child too.</translation>
    </message>
    <message>
        <source>Återkallat den</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>Återkalla</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Samtycket från {} gäller inte längre från den dagen.</source>
        <translation>The consent from {} is no longer valid from that day.</translation>
    </message>
    <message>
        <source>{} ({}, {})</source>
        <translation>{} ({}, {})</translation>
    </message>
    <message>
        <source>från {}</source>
        <translation>from {}</translation>
    </message>
    <message>
        <source>omfattar {}</source>
        <translation>covers {}</translation>
    </message>
    <message>
        <source>omfattar ingen verksamhet</source>
        <translation>covers no agency</translation>
    </message>
    <message>
        <source>om {}</source>
        <translation>about {}</translation>
    </message>
    <message>
        <source>mottaget av {}</source>
        <translation>received by {}</translation>
    </message>
</context>
<context>
    <name>ConsultationsCard</name>
    <message>
        <source>Inga konsulterande samtal än. De räknas utan att någon pekas ut.</source>
        <translation>No consultations yet. They are counted without anybody being identified.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vad det gällde</source>
        <translation>What it was about</translation>
    </message>
    <message>
        <source>Frågan kom från</source>
        <translation>The question came from</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Minuter</source>
        <translation>Minutes</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Ambassadörer</source>
        <translation>Ambassadors</translation>
    </message>
    <message>
        <source>Vilka kontaktpersoner som visas</source>
        <translation>Which contacts are shown</translation>
    </message>
    <message>
        <source>Inga kontaktpersoner än.</source>
        <translation>No contacts yet.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Byt verksamhet i kommande möten</source>
        <translation>Change agency in upcoming meetings</translation>
    </message>
    <message>
        <source>Till verksamheten</source>
        <translation>To the agency</translation>
    </message>
    <message>
        <source>Verksamheten är bytt i kommande möten.</source>
        <translation>The agency has been changed in upcoming meetings.</translation>
    </message>
    <message>
        <source>byter verksamhet i {}</source>
        <translation>changes agency in {}</translation>
    </message>
    <message>
        <source>ambassadör</source>
        <translation>ambassador</translation>
    </message>
    <message>
        <source>bokar lokaler i {}</source>
        <translation>books rooms in {}</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Teamets eget</source>
        <translation>The team's own</translation>
    </message>
    <message>
        <source>Omfattas inte</source>
        <translation>Not covered</translation>
    </message>
    <message>
        <source>Behövs inte</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>{passages} av {among}</source>
        <translation>{passages} of {among}</translation>
    </message>
    <message>
        <source>Bara eget, {counted}</source>
        <translation>Only their own, {counted}</translation>
    </message>
    <message>
        <source>Lämnas inte ut</source>
        <translation>Not handed out</translation>
    </message>
    <message>
        <source>Ändrat sedan det expedierades</source>
        <translation>Changed since it was sent</translation>
    </message>
    <message>
        <source>{said}, version {version}</source>
        <translation>{said}, version {version}</translation>
    </message>
    <message>
        <source>Familjen</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Stödperson</source>
        <translation>Support person</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>Visa i registret</source>
        <translation>Show in the register</translation>
    </message>
    <message>
        <source>För {}</source>
        <translation>For {}</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Familjen har ingen pågående kontakt och inget samtycke att visa än.</source>
        <translation>The family has no current contact and no consent to show yet.</translation>
    </message>
    <message>
        <source>Ingen vårdnadshavare finns bland medlemmarna än.</source>
        <translation>There is no guardian among the members yet.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Starta om</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Något oväntat hände</source>
        <translation>Something unexpected happened</translation>
    </message>
    <message>
        <source>Programmet stötte på ett fel som vi inte hade räknat med. Det är inte ditt fel.</source>
        <translation>The program ran into an error that we had not foreseen. It is not your fault.</translation>
    </message>
    <message>
        <source>Allt som var sparat är kvar. Det du gjorde just nu är kanske inte sparat: titta efter.</source>
        <translation>Everything that was saved is still there. What you did just now may not be saved: have a look.</translation>
    </message>
    <message>
        <source>Händer det igen: skicka den tekniska informationen till den som hjälper er. Den innehåller inga namn och inget som ni har skrivit.</source>
        <translation>If it happens again: send the technical information to the person who helps you. It holds no names and nothing that you have typed.</translation>
    </message>
    <message>
        <source>Kopiera teknisk information</source>
        <translation>Copy technical information</translation>
    </message>
    <message>
        <source>Du kan fortsätta.</source>
        <translation>You can go on.</translation>
    </message>
    <message>
        <source>Säkrast är att starta om: du låser upp igen, och det du höll på att skriva är kvar. Du kan också fortsätta.</source>
        <translation>It is safest to restart: you unlock again, and what you were typing is still there. You can also go on.</translation>
    </message>
    <message>
        <source>Kopierat</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>CutOff</name>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Siffror till och med</source>
        <translation>Figures up to and including</translation>
    </message>
    <message>
        <source>Annan dag</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>Snabbval av dag</source>
        <translation>Quick choice of day</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>Cutting</name>
    <message>
        <source>stryk {items}</source>
        <translation>drop {items}</translation>
    </message>
    <message>
        <source>korta {items}</source>
        <translation>shorten {items}</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Korta {count} punkter</source>
        <translation>Shorten {count} items</translation>
    </message>
    <message>
        <source>Stryk {count} punkter</source>
        <translation>Drop {count} items</translation>
    </message>
    <message>
        <source>Stryk och korta {count} punkter</source>
        <translation>Drop and shorten {count} items</translation>
    </message>
    <message>
        <source>”{title}” ({minutes} min)</source>
        <translation>“{title}” ({minutes} min)</translation>
    </message>
    <message>
        <source>”{title}” med {minutes} min</source>
        <translation>“{title}” by {minutes} min</translation>
    </message>
    <message>
        <source>{first} och {last}</source>
        <translation>{first} and {last}</translation>
    </message>
</context>
<context>
    <name>CuttingRows</name>
    <message>
        <source>Tiden räcker inte, hur punkterna än kortas. Ta bort punkter, eller boka längre tid.</source>
        <translation>There is not enough time, however much the items are shortened. Delete items, or book a longer time.</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Välj i kalender</source>
        <translation>Choose in the calendar</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message>
        <source>Enter går till veckan, mellanslag visar dagens möten, Ctrl+N planerar ett nytt möte.</source>
        <translation>Enter goes to the week, Space shows the meetings of the day, Ctrl+N plans a new meeting.</translation>
    </message>
    <message>
        <source>+{n} till</source>
        <translation>+{n} more</translation>
    </message>
    <message>
        <source>{n} möten</source>
        <translation>{n} meetings</translation>
    </message>
    <message>
        <source>inga möten</source>
        <translation>no meetings</translation>
    </message>
    <message>
        <source>1 möte</source>
        <translation>1 meeting</translation>
    </message>
    <message>
        <source>{day}, idag, {much}</source>
        <translation>{day}, today, {much}</translation>
    </message>
    <message>
        <source>{day}, {much}</source>
        <translation>{day}, {much}</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>skicka nu</source>
        <translation>send now</translation>
    </message>
    <message>
        <source>ska skickas idag</source>
        <translation>to be sent today</translation>
    </message>
    <message>
        <source>1 dag försenad</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>{days} dagar försenad</source>
        <translation>{days} days late</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sparar</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Det du har skrivit är inte sparat. Tryck {button} eller Esc en gång till för att kasta det.</source>
        <translation>What you have typed is not saved. Press {button} or Esc once more to discard it.</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>Möten där samtycke saknas</source>
        <translation>Meetings without consent</translation>
    </message>
    <message>
        <source>Svar som dröjer</source>
        <translation>Answers that are late</translation>
    </message>
    <message>
        <source>Dags för uppföljning</source>
        <translation>Due for a check-in</translation>
    </message>
    <message>
        <source>Mål vars dag har passerat</source>
        <translation>Goals whose day has passed</translation>
    </message>
    <message>
        <source>Dagordningar att skicka</source>
        <translation>Agendas to send out</translation>
    </message>
    <message>
        <source>Sammanfattningar att skicka</source>
        <translation>Summaries to send out</translation>
    </message>
    <message>
        <source>Tidsförslag utan vald tid</source>
        <translation>Proposed times without a chosen one</translation>
    </message>
    <message>
        <source>Samtycken som löper ut</source>
        <translation>Consents that are running out</translation>
    </message>
    <message>
        <source>SIP att följa upp</source>
        <translation>SIPs to review</translation>
    </message>
    <message>
        <source>Ärenden utan nästa möte</source>
        <translation>Cases without a next meeting</translation>
    </message>
</context>
<context>
    <name>EcomapCard</name>
    <message>
        <source>Nätverkskartan på papper</source>
        <translation>The ecomap on paper</translation>
    </message>
    <message>
        <source>Tjockare linje: fler pågående kontakter. Streckad linje: ingen pågående kontakt.</source>
        <translation>Thicker line: more current contacts. Dashed line: no current contact.</translation>
    </message>
    <message>
        <source>Familjen har ingen kontakt och inget samtycke att visa än.</source>
        <translation>The family has no contact and no consent to show yet.</translation>
    </message>
</context>
<context>
    <name>EcomapPicture</name>
    <message>
        <source>Nätverkskarta</source>
        <translation>Ecomap</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Demolagrets lösenfras är från början: {}</source>
        <translation>The demo store's passphrase is at first: {}</translation>
    </message>
    <message>
        <source>Välj lagrets mapp</source>
        <translation>Choose the folder of the store</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Interna siffror (INTERN)</source>
        <translation>Internal figures (INTERN)</translation>
    </message>
    <message>
        <source>Alla tabeller med exakta tal. Arbetsmaterial som inte får spridas: små tal kan avslöja en familj. Filens namn slutar på _INTERN, och varje sida och blad är märkt.</source>
        <translation>All tables with exact numbers. Working material that must not be spread: small numbers can reveal a family. The file name ends in _INTERN, and each page and sheet is marked.</translation>
    </message>
    <message>
        <source>Exportera JSON (INTERN)</source>
        <translation>Export JSON (INTERN)</translation>
    </message>
    <message>
        <source>Exportera CSV (INTERN)</source>
        <translation>Export CSV (INTERN)</translation>
    </message>
    <message>
        <source>Exportera Excel (INTERN)</source>
        <translation>Export Excel (INTERN)</translation>
    </message>
    <message>
        <source>Exportera PDF (INTERN)</source>
        <translation>Export PDF (INTERN)</translation>
    </message>
    <message>
        <source>Siffror som får spridas</source>
        <translation>Figures that may be spread</translation>
    </message>
    <message>
        <source>Tal som kan avslöja en familj döljs, också tillsammans med det som har publicerats förut. Varje fil får ett intyg, och det som har lämnats ut står i en liggare.</source>
        <translation>Numbers that could reveal a family are hidden, also together with what has been published before. Each file gets a certificate, and what has been handed out is kept in a ledger.</translation>
    </message>
    <message>
        <source>Publicera siffror …</source>
        <translation>Publish figures …</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Visa i registret: {}</source>
        <translation>Show in the register: {}</translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>Ändra familjen</source>
        <translation>Edit the family</translation>
    </message>
    <message>
        <source>{} är borttagen.</source>
        <translation>{} has been deleted.</translation>
    </message>
    <message>
        <source>{} är gallrad.</source>
        <translation>The records of {} are disposed of.</translation>
    </message>
    <message>
        <source>Alla familjer</source>
        <translation>All families</translation>
    </message>
    <message>
        <source>Ny familj</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Ta bort familjen</source>
        <translation>Delete the family</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Gallra …</source>
        <translation>Dispose of …</translation>
    </message>
    <message>
        <source>Gallra familjen …</source>
        <translation>Dispose of the family's records …</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>Familj</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Senaste möte</source>
        <translation>Last meeting</translation>
    </message>
    <message>
        <source>Nästa möte</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Öppna åtgärder</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Inga familjer än.</source>
        <translation>No families yet.</translation>
    </message>
    <message>
        <source>Ny familj</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Ingen familj passar.</source>
        <translation>No family matches.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Sök bland familjerna</source>
        <translation>Search among the families</translation>
    </message>
    <message>
        <source>Sök på familj, kommun eller ansvarig</source>
        <translation>Family, municipality, responsible</translation>
    </message>
    <message>
        <source>Aktuella</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Avslutade</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Vilka familjer som visas</source>
        <translation>Which families are shown</translation>
    </message>
</context>
<context>
    <name>FamilySheet</name>
    <message>
        <source>Hur familjen visas</source>
        <translation>How the family is shown</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Nätverk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Medlemmar</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Egna kontakter</source>
        <translation>Own contacts</translation>
    </message>
    <message>
        <source>Samtycken per verksamhet</source>
        <translation>Consents per agency</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Mellan möten</source>
        <translation>Between meetings</translation>
    </message>
    <message>
        <source>Vårdnad</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter: {}. Lämna inte ut namn, skola, plats eller kontakter.</source>
        <translation>Protected identity: {}. Do not give out name, school, place or contacts.</translation>
    </message>
</context>
<context>
    <name>FaultyListDialog</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vad som behöver rättas</source>
        <translation>What needs to be corrected</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sök familj, person, möte, åtgärd eller kommando</source>
        <translation>Search for a family, person, meeting, action or command</translation>
    </message>
    <message>
        <source>Namn, möte 3 dec, åtgärd, kommando …</source>
        <translation>Name, meeting 3 Dec, action, command …</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Pilarna väljer, Enter öppnar, Esc stänger.</source>
        <translation>The arrows choose, Enter opens, Esc closes.</translation>
    </message>
    <message>
        <source>Nyligen</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Inget passar. Pröva en del av ordet, eller ett annat ord.</source>
        <translation>Nothing matches. Try a part of the word, or another word.</translation>
    </message>
    <message>
        <source>{hits} och minst {more} till. Skriv mer för att få färre.</source>
        <translation>{hits} and at least {more} more. Type more to get fewer.</translation>
    </message>
    <message>
        <source>{hits} och {more} till. Skriv mer för att få färre.</source>
        <translation>{hits} and {more} more. Type more to get fewer.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Kommandon</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Mer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Mer att göra med raden</source>
        <translation>More to do with the row</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Nästa möte är planerat.</source>
        <translation>The next meeting has been planned.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Något gick fel och det här är inte sparat. Det du skrev står kvar.</source>
        <translation>Something went wrong and this is not saved. What you typed is still there.</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Arbetar</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Inga mål än.</source>
        <translation>No goals yet.</translation>
    </message>
    <message>
        <source>Nytt mål</source>
        <translation>New goal</translation>
    </message>
    <message>
        <source>Målet har kommit längre</source>
        <translation>The goal has come further</translation>
    </message>
    <message>
        <source>Målet har backat</source>
        <translation>The goal has slipped back</translation>
    </message>
    <message>
        <source>Nytt delmål</source>
        <translation>New subgoal</translation>
    </message>
    <message>
        <source>Ändra målet</source>
        <translation>Edit goal</translation>
    </message>
    <message>
        <source>Ta bort målet</source>
        <translation>Delete goal</translation>
    </message>
    <message>
        <source>Vad ska uppnås?</source>
        <translation>What should be achieved?</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Vad ska uppnås på vägen?</source>
        <translation>What should be achieved on the way?</translation>
    </message>
    <message>
        <source>Ändra delmålet</source>
        <translation>Edit subgoal</translation>
    </message>
    <message>
        <source>Målet är {}.</source>
        <translation>The goal is {}.</translation>
    </message>
    <message>
        <source>Målet och dess delmål är borttagna.</source>
        <translation>The goal and its subgoals have been deleted.</translation>
    </message>
    <message>
        <source>Målet är borttaget.</source>
        <translation>The goal has been deleted.</translation>
    </message>
    <message>
        <source>Välj medlem</source>
        <translation>Choose member</translation>
    </message>
</context>
<context>
    <name>GuardiansCard</name>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Vårdnadshavare</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Ingen vårdnad är antecknad. Då räknas alla vårdnadshavare i familjen när samtycken prövas.</source>
        <translation>No custody is noted. All guardians in the family then count when consents are examined.</translation>
    </message>
    <message>
        <source>Ny vårdnad</source>
        <translation>New custody</translation>
    </message>
    <message>
        <source>Vårdnaden upphör</source>
        <translation>The custody ends</translation>
    </message>
    <message>
        <source>Visa vårdnadshavaren</source>
        <translation>Show the guardian</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{} har inte längre vårdnaden om {}.</source>
        <translation>{} no longer has custody of {}.</translation>
    </message>
</context>
<context>
    <name>HandoutsCard</name>
    <message>
        <source>Kallelse</source>
        <translation>Summons</translation>
    </message>
    <message>
        <source>Närvarolista</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Expediera kallelserna …</source>
        <translation>Send out the summonses …</translation>
    </message>
    <message>
        <source>Lämna ut</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Familjens namn står bara på familjens egna kallelser och på närvarolistan.</source>
        <translation>The name of the family is only on the family's own summonses and on the attendance list.</translation>
    </message>
    <message>
        <source>En för alla, utan familjens namn</source>
        <translation>One for all, without the name of the family</translation>
    </message>
    <message>
        <source>{who} (expedierad {day})</source>
        <translation>{who} (sent {day})</translation>
    </message>
    <message>
        <source>Kallelse expedierad till {there} av {all}</source>
        <translation>Summons sent to {there} of {all}</translation>
    </message>
    <message>
        <source>{kind} …</source>
        <translation>{kind} …</translation>
    </message>
    <message>
        <source>Kallelserna är expedierade. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>The summonses are marked as sent. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Pappret är expedierat. Skriv ut det under Sammanfattning.</source>
        <translation>The paper is marked as sent. Print it under Summary.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Sök i historiken</source>
        <translation>Search the history</translation>
    </message>
    <message>
        <source>Sök på vem, vad, fält eller text</source>
        <translation>Search for who, what, field or text</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Ingen historik finns: inget har ändrats än.</source>
        <translation>There is no history: nothing has been changed yet.</translation>
    </message>
    <message>
        <source>Inget i historiken passar.</source>
        <translation>Nothing in the history matches.</translation>
    </message>
    <message>
        <source>Visa allt</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Fält</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>HoldingCard</name>
    <message>
        <source>Mötet börjar nu</source>
        <translation>The meeting begins now</translation>
    </message>
    <message>
        <source>Mötet är genomfört</source>
        <translation>The meeting has been held</translation>
    </message>
    <message>
        <source>Vem mötet handlade om …</source>
        <translation>Who the meeting was about …</translation>
    </message>
    <message>
        <source>Handlar om {names}</source>
        <translation>About {names}</translation>
    </message>
    <message>
        <source>Ange vem mötet handlar om. Det avgör vem som räknas som process.</source>
        <translation>State who the meeting is about. It decides who counts as a process.</translation>
    </message>
    <message>
        <source>Ange dag, början och slut, till exempel 2026-11-25, 09.00 och 10.30.</source>
        <translation>Enter day, beginning and end, for example 2026-11-25, 09:00 and 10:30.</translation>
    </message>
    <message>
        <source>Vems situation diskuterades</source>
        <translation>Whose situation was discussed</translation>
    </message>
    <message>
        <source>Familjen har inga medlemmar inskrivna än.</source>
        <translation>The family has no members registered yet.</translation>
    </message>
    <message>
        <source>Det avgör, med de egna kontakterna, vem som räknas som process.</source>
        <translation>Together with the own contacts it decides who counts as a process.</translation>
    </message>
    <message>
        <source>Vem mötet handlade om</source>
        <translation>Who the meeting was about</translation>
    </message>
    <message>
        <source>Mötet är inställt. Inget kan antecknas om det.</source>
        <translation>The meeting has been cancelled. Nothing can be noted about it.</translation>
    </message>
    <message>
        <source>Genomfört {day} {real} (planerat {planned}).</source>
        <translation>Held {day} {real} (planned {planned}).</translation>
    </message>
    <message>
        <source>Genomfört {day} {planned}.</source>
        <translation>Held {day} {planned}.</translation>
    </message>
    <message>
        <source>Mötet pågår sedan kl. {clock}.</source>
        <translation>The meeting has been in progress since {clock}.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Början</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Listan läses</source>
        <translation>The list is being read</translation>
    </message>
    <message>
        <source>Läs in en lista …</source>
        <translation>Import a list …</translation>
    </message>
    <message>
        <source>Spara en tom lista …</source>
        <translation>Save an empty list …</translation>
    </message>
    <message>
        <source>Läs in den lista ni har idag ur en Excel-arbetsbok: familjer, egna kontakter och möten. Först visas vad som skulle läggas till, sedan läses allt in eller inget. Den tomma listan förklarar vad som ska stå var.</source>
        <translation>Import the list you have today from an Excel workbook: families, own contacts and meetings. First you see what would be added, then everything is imported or nothing. The empty list explains what goes where.</translation>
    </message>
    <message>
        <source>I ett demolager kan listan bara provas, inte läsas in.</source>
        <translation>In a demo store the list can only be tried, not imported.</translation>
    </message>
    <message>
        <source>Välj arbetsbok</source>
        <translation>Choose a workbook</translation>
    </message>
    <message>
        <source>Excel-arbetsböcker (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Listan är inläst.</source>
        <translation>The list has been imported.</translation>
    </message>
    <message>
        <source>Spara en tom lista</source>
        <translation>Save an empty list</translation>
    </message>
    <message>
        <source>Den tomma listan är sparad i {}.</source>
        <translation>The empty list has been saved in {}.</translation>
    </message>
    <message>
        <source>Listan gick inte att läsa in. Inget är ändrat.</source>
        <translation>The list could not be imported. Nothing has been changed.</translation>
    </message>
</context>
<context>
    <name>InformationMeetingsCard</name>
    <message>
        <source>Inga informationsträffar än.</source>
        <translation>No information meetings yet.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>För vilka</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
</context>
<context>
    <name>KeyringCard</name>
    <message>
        <source>Datorns nyckelring kan öppna lagret utan lösenfras i {days} dagar åt gången. Då räcker det att vara inloggad på datorn. Avstängd är säkrast.</source>
        <translation>The computer's keyring can open the store without a passphrase for {days} days at a time. Being signed in to the computer is then enough. Off is safest.</translation>
    </message>
    <message>
        <source>Frågar datorns nyckelring …</source>
        <translation>Asking the computer's keyring …</translation>
    </message>
    <message>
        <source>Slå på …</source>
        <translation>Turn on …</translation>
    </message>
    <message>
        <source>Stäng av</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Stäng av nyckelringen</source>
        <translation>Turn off the keyring</translation>
    </message>
    <message>
        <source>Slå på nyckelringen …</source>
        <translation>Turn on the keyring …</translation>
    </message>
    <message>
        <source>Avstängd. Lagret öppnas bara med lösenfras.</source>
        <translation>Off. The store is opened by passphrase only.</translation>
    </message>
    <message>
        <source>På.</source>
        <translation>On.</translation>
    </message>
    <message>
        <source>På till och med {day}. Lösenfrasen förnyar den.</source>
        <translation>On up to and including {day}. The passphrase renews it.</translation>
    </message>
    <message>
        <source>Slå på nyckelringen</source>
        <translation>Turn on the keyring</translation>
    </message>
    <message>
        <source>Slå på</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Därefter öppnar datorns nyckelring lagret för dig. Den kan alltid stängas av.</source>
        <translation>After that the computer's keyring opens the store for you. It can always be turned off.</translation>
    </message>
    <message>
        <source>Nyckelringen är på.</source>
        <translation>The keyring is on.</translation>
    </message>
    <message>
        <source>Nyckelringen är avstängd.</source>
        <translation>The keyring is off.</translation>
    </message>
</context>
<context>
    <name>LeadView</name>
    <message>
        <source>Rumsvy</source>
        <translation>Room view</translation>
    </message>
    <message>
        <source>Boka nästa möte</source>
        <translation>Book next meeting</translation>
    </message>
    <message>
        <source>Avsluta mötet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Skift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Närvaro: {there} av {all}</source>
        <translation>Attendance: {there} of {all}</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Publicerat</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Inget är publicerat än.</source>
        <translation>Nothing has been published yet.</translation>
    </message>
    <message>
        <source>Lägg in en tidigare rapport …</source>
        <translation>Add an earlier report …</translation>
    </message>
    <message>
        <source>Makulera …</source>
        <translation>Make void …</translation>
    </message>
    <message>
        <source>Makulera publiceringen?</source>
        <translation>Make the publication void?</translation>
    </message>
    <message>
        <source>Skäl, och hur ni vet att ingen har fått siffrorna</source>
        <translation>Reason, and how you know that nobody has got the figures</translation>
    </message>
    <message>
        <source>Makulera</source>
        <translation>Make void</translation>
    </message>
    <message>
        <source>Bara siffror som aldrig har lämnats till någon får makuleras. Nya siffror jämförs inte längre med dem, så filerna får inte heller lämnas ut efteråt. En tidigare rapport makuleras bara om den lades in av misstag. Det går inte att ångra.</source>
        <translation>Only figures that have never been handed to anybody may be made void. New figures are no longer compared with them, so the files must not be handed out afterwards either. An earlier report is made void only if it was added by mistake. It cannot be undone.</translation>
    </message>
    <message>
        <source>Välj rapporten</source>
        <translation>Choose the report</translation>
    </message>
    <message>
        <source>Rapporter (*.json)</source>
        <translation>Reports (*.json)</translation>
    </message>
    <message>
        <source>Rapporten står nu i liggaren.</source>
        <translation>The report is now in the ledger.</translation>
    </message>
    <message>
        <source>Publiceringen är makulerad.</source>
        <translation>The publication is void.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Ändamål</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>{initials} – {name}</source>
        <translation>{initials} – {name}</translation>
    </message>
    <message>
        <source>Mötets färg är mötesledarens. Först står mötesledaren, sedan dokumentatören.</source>
        <translation>The colour of a meeting is that of its chair. The chair comes first, then the note-taker.</translation>
    </message>
</context>
<context>
    <name>LetterheadCard</name>
    <message>
        <source>Namnet bestäms av din organisation.</source>
        <translation>The name is decided by your organisation.</translation>
    </message>
    <message>
        <source>Logotyp</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Visa ett prov</source>
        <translation>Show a sample</translation>
    </message>
    <message>
        <source>Välj logotyp …</source>
        <translation>Choose logo …</translation>
    </message>
    <message>
        <source>Ta bort logotypen</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Står på alla papper: vilka ni är, er roll, vart svar skickas och om sekretess.</source>
        <translation>Printed on every paper: who you are, your role, where answers are sent, and about confidentiality.</translation>
    </message>
    <message>
        <source>Logotypen är bytt.</source>
        <translation>The logo has been changed.</translation>
    </message>
    <message>
        <source>Svar till {where}</source>
        <translation>Answers to {where}</translation>
    </message>
    <message>
        <source>Ingen uppgift om vart svar skickas.</source>
        <translation>It does not say where to send answers.</translation>
    </message>
    <message>
        <source>Ändra brevhuvudet</source>
        <translation>Edit the letterhead</translation>
    </message>
    <message>
        <source>Brevhuvudet är ändrat.</source>
        <translation>The letterhead has been changed.</translation>
    </message>
    <message>
        <source>Välj logotyp</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Logotypen är borttagen.</source>
        <translation>The logo has been removed.</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Vilken lista</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>Väntar på svar ({count})</source>
        <translation>Waiting for answers ({count})</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Åtgärd</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>{kind}, begränsad</source>
        <translation>{kind}, restricted</translation>
    </message>
    <message>
        <source>{kind} senast {day}</source>
        <translation>{kind} due {day}</translation>
    </message>
    <message>
        <source>{kind}, svar senast {day}</source>
        <translation>{kind}, answer due {day}</translation>
    </message>
    <message>
        <source>Öppna åtgärder och frågor från tidigare möten</source>
        <translation>Open actions and questions from earlier meetings</translation>
    </message>
    <message>
        <source>Mötet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Klockan står – {planned} planerat</source>
        <translation>The clock is stopped – {planned} planned</translation>
    </message>
    <message>
        <source>kvar av {planned}</source>
        <translation>left of {planned}</translation>
    </message>
    <message>
        <source>Snart slut – {planned} planerat</source>
        <translation>Soon over – {planned} planned</translation>
    </message>
    <message>
        <source>Över tiden – {planned} planerat</source>
        <translation>Over time – {planned} planned</translation>
    </message>
    <message>
        <source>{actual} av {planned} min · {behind} · slut ca kl. {expected} (planerat {end})</source>
        <translation>{actual} of {planned} min · {behind} · ends about {expected} (planned {end})</translation>
    </message>
    <message>
        <source>Sista punkten</source>
        <translation>Last item</translation>
    </message>
    <message>
        <source>Härnäst: {title}, {minutes}</source>
        <translation>Next: {title}, {minutes}</translation>
    </message>
    <message>
        <source>enligt plan</source>
        <translation>on schedule</translation>
    </message>
    <message>
        <source>{minutes} min efter planen</source>
        <translation>{minutes} min behind schedule</translation>
    </message>
    <message>
        <source>{minutes} min före planen</source>
        <translation>{minutes} min ahead of schedule</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Inget möte att leda idag.</source>
        <translation>No meeting to lead today.</translation>
    </message>
    <message>
        <source>Visa alla möten</source>
        <translation>Show all meetings</translation>
    </message>
    <message>
        <source>Leda möte</source>
        <translation>Lead meeting</translation>
    </message>
    <message>
        <source>Mötet har börjat.</source>
        <translation>The meeting has begun.</translation>
    </message>
    <message>
        <source>Paus i 10 minuter.</source>
        <translation>Break for 10 minutes.</translation>
    </message>
    <message>
        <source>Inget nästa möte är bokat. Tryck Avsluta mötet en gång till för att avsluta ändå.</source>
        <translation>No next meeting is booked. Press End the meeting once more to end anyway.</translation>
    </message>
    <message>
        <source>Boka nästa möte</source>
        <translation>Book next meeting</translation>
    </message>
    <message>
        <source>Mötet är genomfört. Sammanfattningen kan skrivas ut.</source>
        <translation>The meeting has been held. The summary can be printed.</translation>
    </message>
    <message>
        <source>Åtgärden är borttagen.</source>
        <translation>The action has been deleted.</translation>
    </message>
    <message>
        <source>Anteckningen är borttagen.</source>
        <translation>The note has been deleted.</translation>
    </message>
</context>
<context>
    <name>LockWarning</name>
    <message>
        <source>Låser om {} …</source>
        <translation>Locking in {} …</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Inget har hänt i lagret än.</source>
        <translation>Nothing has happened in the store yet.</translation>
    </message>
    <message>
        <source>Inget i loggen passar.</source>
        <translation>Nothing in the log matches.</translation>
    </message>
    <message>
        <source>Visa allt</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Loggen görs klar för utskrift</source>
        <translation>The log is being made ready to print</translation>
    </message>
    <message>
        <source>Avbrutet. Inget papper gjordes.</source>
        <translation>Cancelled. No paper was made.</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Detalj</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
</context>
<context>
    <name>LostTexts</name>
    <message>
        <source>Det du skrev</source>
        <translation>What you typed</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kopierat</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>MeetingBlock</name>
    <message>
        <source>{begins} kl. {start} till {ends} kl. {end}</source>
        <translation>{begins} {start} to {ends} {end}</translation>
    </message>
    <message>
        <source>Fortsätter från dagen före</source>
        <translation>Continues from the day before</translation>
    </message>
    <message>
        <source>Mötesledare {name}</source>
        <translation>Chair {name}</translation>
    </message>
    <message>
        <source>Dokumentatör {name}</source>
        <translation>Note-taker {name}</translation>
    </message>
    <message>
        <source>Dra för att flytta, dra i nederkanten för att ändra längden. Med tangenterna: Alt + pil flyttar, Skift + Alt + pil upp eller ned ändrar längden.</source>
        <translation>Drag to move, drag the lower edge to change the length. With the keys: Alt + arrow moves, Shift + Alt + arrow up or down changes the length.</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Visa möten</source>
        <translation>Show meetings</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Väntar på sammanfattning</source>
        <translation>Waiting for summary</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tidsförslag</source>
        <translation>Proposed times</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Alla sammanfattningar är skickade.</source>
        <translation>All summaries have been sent.</translation>
    </message>
    <message>
        <source>Inga möten är inplanerade.</source>
        <translation>No meetings are planned.</translation>
    </message>
    <message>
        <source>Här kommer era möten att stå. Planera det första.</source>
        <translation>Your meetings will be listed here. Plan the first one.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Typ</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ledare</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{state}, tiden har gått</source>
        <translation>{state}, the time has passed</translation>
    </message>
    <message>
        <source>{state}, ej skickat</source>
        <translation>{state}, not sent</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>Mötets steg</source>
        <translation>Steps of the meeting</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Genomförande</source>
        <translation>At the meeting</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Skriv ut eller spara …</source>
        <translation>Print or save …</translation>
    </message>
    <message>
        <source>{step}: klart</source>
        <translation>{step}: done</translation>
    </message>
    <message>
        <source>{step}: inte klart</source>
        <translation>{step}: not done</translation>
    </message>
    <message>
        <source>Mötet är inställt. Det kan läsas men inte ändras.</source>
        <translation>The meeting has been cancelled. It can be read but not changed.</translation>
    </message>
    <message>
        <source>Mötet är genomfört, så planen ligger fast. Närvaro och anteckningar kan rättas.</source>
        <translation>The meeting has been held, so the plan is fixed. Attendance and notes can be corrected.</translation>
    </message>
    <message>
        <source>{name} byter verksamhet, från {agency} till {other}. Mötet har kvar den gamla.</source>
        <translation>{name} changes agency, from {agency} to {other}. The meeting keeps the old one.</translation>
    </message>
    <message>
        <source>{count} deltagare har bytt verksamhet. Mötet har kvar de gamla.</source>
        <translation>{count} participants have changed agency. The meeting keeps the old ones.</translation>
    </message>
    <message>
        <source>Byt i kommande möten</source>
        <translation>Change in upcoming meetings</translation>
    </message>
    <message>
        <source>Verksamheten är bytt i kommande möten.</source>
        <translation>The agency has been changed in upcoming meetings.</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>för {names}</source>
        <translation>for {names}</translation>
    </message>
    <message>
        <source>{agency} (gäller {names})</source>
        <translation>{agency} (concerns {names})</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Och {more} till.</source>
        <translation>And {more} more.</translation>
    </message>
    <message>
        <source>Välj en annan tid.</source>
        <translation>Choose another time.</translation>
    </message>
    <message>
        <source>Mötet kan planeras ändå.</source>
        <translation>The meeting can be planned anyway.</translation>
    </message>
    <message>
        <source>Lokalen har {seats}, men {people} ska vara med.</source>
        <translation>The room has {seats}, but {people} will attend.</translation>
    </message>
    <message>
        <source>{name} är redan upptagen {when}.</source>
        <translation>{name} is already busy {when}.</translation>
    </message>
    <message>
        <source>{name} är redan bokad {when}.</source>
        <translation>{name} is already booked {when}.</translation>
    </message>
    <message>
        <source>{name} ska vara med på ett annat möte {when}.</source>
        <translation>{name} will attend another meeting {when}.</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Inga möten än.</source>
        <translation>No meetings yet.</translation>
    </message>
    <message>
        <source>Öppna mötet</source>
        <translation>Open the meeting</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Alla möten</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Föreslå tider</source>
        <translation>Propose times</translation>
    </message>
    <message>
        <source>Led mötet</source>
        <translation>Lead the meeting</translation>
    </message>
    <message>
        <source>Led mötet (F5)</source>
        <translation>Lead the meeting (F5)</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Till familjen</source>
        <translation>To the family</translation>
    </message>
    <message>
        <source>Mötet är planerat.</source>
        <translation>The meeting has been planned.</translation>
    </message>
    <message>
        <source>Tidsförslag</source>
        <translation>Proposed times</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Född</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Skola</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Egna kontakter</source>
        <translation>Own contacts</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Inga medlemmar än.</source>
        <translation>No members yet.</translation>
    </message>
    <message>
        <source>Ny medlem</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Avsluta processen</source>
        <translation>End the process</translation>
    </message>
    <message>
        <source>Ändra medlemmen</source>
        <translation>Edit member</translation>
    </message>
    <message>
        <source>Ta bort medlemmen</source>
        <translation>Delete member</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{} är borttagen.</source>
        <translation>{} has been deleted.</translation>
    </message>
    <message>
        <source>Ärendet går vidare. {} räknas inte längre som en aktuell process.</source>
        <translation>The case goes on. {} no longer counts as a current process.</translation>
    </message>
    <message>
        <source>{} Kontakter, vårdnad, SIP, samtycken och mål följde med.</source>
        <translation>{} Contacts, custody, SIP, consents and goals went with them.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Redigera</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Visa</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Gå</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Sida</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Hjälp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Lås</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>&amp;Avsluta</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>&amp;Blad och blanketter</source>
        <translation>&amp;Sheets and forms</translation>
    </message>
    <message>
        <source>Informationsblad om &amp;FamSam</source>
        <translation>Information sheet about &amp;FamSam</translation>
    </message>
    <message>
        <source>Informationsblad om FamSam och &amp;SIP</source>
        <translation>Information sheet about FamSam and &amp;SIP</translation>
    </message>
    <message>
        <source>&amp;Tom blankett för samtycke</source>
        <translation>&amp;Blank consent form</translation>
    </message>
    <message>
        <source>Klipp &amp;ut</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>&amp;Kopiera</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>K&amp;listra in</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Markera allt</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>Zooma &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zooma &amp;ut</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>&amp;Normal storlek</source>
        <translation>&amp;Normal size</translation>
    </message>
    <message>
        <source>&amp;Helskärm</source>
        <translation>&amp;Full screen</translation>
    </message>
    <message>
        <source>Som &amp;datorn</source>
        <translation>Same as the &amp;computer</translation>
    </message>
    <message>
        <source>&amp;Ljust</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Mörkt</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Färger</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>S&amp;pråk</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Mindre &amp;rörelse</source>
        <translation>Less &amp;motion</translation>
    </message>
    <message>
        <source>&amp;Sök och gör …</source>
        <translation>&amp;Search and do …</translation>
    </message>
    <message>
        <source>&amp;Bakåt</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Framåt</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>&amp;Led mötet</source>
        <translation>&amp;Lead the meeting</translation>
    </message>
    <message>
        <source>Kom &amp;igång</source>
        <translation>&amp;Getting started</translation>
    </message>
    <message>
        <source>&amp;Kortkommandon</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Tillgänglighetsredogörelse</source>
        <translation>Accessibility &amp;statement</translation>
    </message>
    <message>
        <source>&amp;Om FamSam</source>
        <translation>&amp;About FamSam</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Nytt möte den här dagen</source>
        <translation>New meeting on this day</translation>
    </message>
    <message>
        <source>Visa veckan</source>
        <translation>Show the week</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Alla verksamheter</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>Vilken verksamhet</source>
        <translation>Which agency</translation>
    </message>
    <message>
        <source>Alla personer</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Vilken person</source>
        <translation>Which person</translation>
    </message>
    <message>
        <source>Alla dagar</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Vilken dag</source>
        <translation>Which day</translation>
    </message>
    <message>
        <source>Sök bland åtgärderna</source>
        <translation>Search among the actions</translation>
    </message>
    <message>
        <source>Sök vad, vem, familj</source>
        <translation>Search what, who, family</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Försenade</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Per verksamhet</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>Per dag</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Hur åtgärderna visas</source>
        <translation>How the actions are shown</translation>
    </message>
    <message>
        <source>Påminnelse …</source>
        <translation>Reminder …</translation>
    </message>
    <message>
        <source>Påminnelse om alla som visas</source>
        <translation>Reminder of all that are shown</translation>
    </message>
    <message>
        <source>En text att kopiera, om alla åtgärder som visas</source>
        <translation>A text to copy, about all actions that are shown</translation>
    </message>
    <message>
        <source>Även avslutade</source>
        <translation>Closed ones too</translation>
    </message>
    <message>
        <source>{} ({}, varav {} försenade)</source>
        <translation>{} ({}, of which {} overdue)</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>för {names}</source>
        <translation>for {names}</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Lägg till {count}</source>
        <translation>Add {count}</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Samtycke saknas för {agencies}. Skriv nedan varför de ändå ska vara med.</source>
        <translation>Consent is missing for {agencies}. Write below why they should attend anyway.</translation>
    </message>
</context>
<context>
    <name>NewAgency</name>
    <message>
        <source>Ny verksamhet …</source>
        <translation>New agency …</translation>
    </message>
</context>
<context>
    <name>NewContact</name>
    <message>
        <source>Ny kontaktperson …</source>
        <translation>New contact …</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>{} en gång till</source>
        <translation>{} once more</translation>
    </message>
    <message>
        <source>Lösenfrasen en gång till</source>
        <translation>The passphrase once more</translation>
    </message>
    <message>
        <source>Minst 12 tecken. Fyra eller fem ord är lätta att minnas.</source>
        <translation>At least 12 characters. Four or five words are easy to remember.</translation>
    </message>
    <message>
        <source>De två lösenfraserna är inte lika.</source>
        <translation>The two passphrases do not match.</translation>
    </message>
    <message>
        <source>Se över lösenfrasen för {name}. {fault}</source>
        <translation>Have another look at the passphrase for {name}. {fault}</translation>
    </message>
    <message>
        <source>De är lika.</source>
        <translation>They match.</translation>
    </message>
    <message>
        <source>De är inte lika än.</source>
        <translation>They do not match yet.</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Skriv personens namn.</source>
        <translation>Type the person's name.</translation>
    </message>
</context>
<context>
    <name>NewStore</name>
    <message>
        <source>Ert lager</source>
        <translation>Your store</translation>
    </message>
    <message>
        <source>Steg 1 av 3. Var och en låser upp med sin egen lösenfras. Ingen annan kan läsa lagret.</source>
        <translation>Step 1 of 3. Each person unlocks with a passphrase of their own. Nobody else can read the store.</translation>
    </message>
    <message>
        <source>Lägg till en kollega</source>
        <translation>Add a colleague</translation>
    </message>
    <message>
        <source>Ta bort kollegan</source>
        <translation>Remove the colleague</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Skapa lagret</source>
        <translation>Create the store</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Din lösenfras</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Skapar lagret</source>
        <translation>Creating the store</translation>
    </message>
    <message>
        <source>Inte i en mapp som synkas till nätet eller på en nätverksdisk.</source>
        <translation>Not in a folder that is synchronised to the net, nor on a network drive.</translation>
    </message>
    <message>
        <source>Bestäms av din organisation.</source>
        <translation>Decided by your organisation.</translation>
    </message>
    <message>
        <source>Kollegans namn</source>
        <translation>Your colleague's name</translation>
    </message>
    <message>
        <source>Kollegans lösenfras</source>
        <translation>Your colleague's passphrase</translation>
    </message>
    <message>
        <source>Välj mapp för lagret</source>
        <translation>Choose a folder for the store</translation>
    </message>
    <message>
        <source>Skriv ditt namn.</source>
        <translation>Type your name.</translation>
    </message>
    <message>
        <source>Skriv kollegans namn.</source>
        <translation>Type your colleague's name.</translation>
    </message>
    <message>
        <source>Välj en plats för lagret.</source>
        <translation>Choose a place for the store.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Ändra anteckningen</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>Ta bort anteckningen</source>
        <translation>Delete note</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Något gick fel och raden är inte sparad.</source>
        <translation>Something went wrong and the line is not saved.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Namn som passar</source>
        <translation>Names that match</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>en annan verksamhet</source>
        <translation>another agency</translation>
    </message>
    <message>
        <source>läses bara av {agencies}</source>
        <translation>read only by {agencies}</translation>
    </message>
    <message>
        <source>visas inte för familjen</source>
        <translation>not shown to the family</translation>
    </message>
    <message>
        <source>försenad, svar senast {day}</source>
        <translation>overdue, answer due {day}</translation>
    </message>
    <message>
        <source>svar senast {day}</source>
        <translation>answer due {day}</translation>
    </message>
</context>
<context>
    <name>OwnContactsCard</name>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Inga egna kontakter än.</source>
        <translation>No own contacts yet.</translation>
    </message>
    <message>
        <source>Ny egen kontakt</source>
        <translation>New own contact</translation>
    </message>
    <message>
        <source>Ändra kontakten</source>
        <translation>Edit the contact</translation>
    </message>
    <message>
        <source>Ta bort kontakten</source>
        <translation>Delete the contact</translation>
    </message>
    <message>
        <source>Visa i registret</source>
        <translation>Show in the register</translation>
    </message>
    <message>
        <source>Välj medlem</source>
        <translation>Choose member</translation>
    </message>
    <message>
        <source>Lägg först till en medlem</source>
        <translation>Add a member first</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Den egna kontakten är borttagen.</source>
        <translation>The own contact has been deleted.</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Spara PDF …</source>
        <translation>Save PDF …</translation>
    </message>
    <message>
        <source>Markera som skickad</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>Skickad {day}</source>
        <translation>Sent {day}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Skriver ut …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriver ut</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF-filer (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Utskriften är skickad.</source>
        <translation>The print job has been sent.</translation>
    </message>
    <message>
        <source>Utskriften avbröts.</source>
        <translation>Printing was cancelled.</translation>
    </message>
    <message>
        <source>Sparad som {file}.</source>
        <translation>Saved as {file}.</translation>
    </message>
</context>
<context>
    <name>ParticipantDialog</name>
    <message>
        <source>Ny kontaktperson …</source>
        <translation>New contact …</translation>
    </message>
    <message>
        <source>Ändra kontaktpersonen</source>
        <translation>Edit the contact</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>{agency}, byter till {other}</source>
        <translation>{agency}, changes to {other}</translation>
    </message>
    <message>
        <source>Familjen</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Stödperson</source>
        <translation>Support person</translation>
    </message>
    <message>
        <source>tolk</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>{coverage}, skäl angivet</source>
        <translation>{coverage}, reason given</translation>
    </message>
    <message>
        <source>Inte angivet</source>
        <translation>Not stated</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Visa lösenfrasen</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Dölj lösenfrasen</source>
        <translation>Hide the passphrase</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Personer med egen lösenfras</source>
        <translation>People with a passphrase of their own</translation>
    </message>
    <message>
        <source>Ta bort person …</source>
        <translation>Remove person …</translation>
    </message>
    <message>
        <source>Var och en låser upp med sin egen lösenfras. Ingen annan kan läsa lagret.</source>
        <translation>Each person unlocks with a passphrase of their own. Nobody else can read the store.</translation>
    </message>
    <message>
        <source>En kopia av lagret som redan finns någon annanstans öppnas fortfarande med den gamla lösenfrasen. Har en dator kommit bort, eller slutar en kollega: byt lagrets nyckel.</source>
        <translation>A copy of the store that already exists somewhere else is still opened by the old passphrase. If a computer has been lost, or a colleague leaves: change the key of the store.</translation>
    </message>
    <message>
        <source>du</source>
        <translation>you</translation>
    </message>
    <message>
        <source>kollega</source>
        <translation>colleague</translation>
    </message>
    <message>
        <source>Den enda personen kan inte tas bort: då skulle ingen kunna öppna lagret.</source>
        <translation>The only person cannot be removed: nobody could then open the store.</translation>
    </message>
    <message>
        <source>Välj i listan vem som ska tas bort.</source>
        <translation>Choose in the list who to remove.</translation>
    </message>
    <message>
        <source>Du kan inte ta bort dig själv. Låt en kollega göra det från sin inloggning.</source>
        <translation>You cannot remove yourself. Let a colleague do it from their own sign-in.</translation>
    </message>
    <message>
        <source>Lösenfrasen är bytt.</source>
        <translation>The passphrase has been changed.</translation>
    </message>
    <message>
        <source>Personen kan nu låsa upp med sin lösenfras.</source>
        <translation>The person can now unlock with their passphrase.</translation>
    </message>
    <message>
        <source>{} kan inte längre låsa upp lagret.</source>
        <translation>{} can no longer unlock the store.</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Sök andra på namn, titel eller verksamhet</source>
        <translation>Search for others by name, title or agency</translation>
    </message>
    <message>
        <source>Sök andra</source>
        <translation>Search for others</translation>
    </message>
    <message>
        <source>Andra</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Familjen</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Egna kontakter</source>
        <translation>Own contacts</translation>
    </message>
    <message>
        <source>Var med på tidigare möten</source>
        <translation>Attended earlier meetings</translation>
    </message>
    <message>
        <source>{person} (redan tillagd)</source>
        <translation>{person} (already added)</translation>
    </message>
    <message>
        <source>Det finns inga andra kontaktpersoner.</source>
        <translation>There are no other contacts.</translation>
    </message>
    <message>
        <source>Skriv några bokstäver, så visas de som passar.</source>
        <translation>Type some letters, and those that match are shown.</translation>
    </message>
    <message>
        <source>Ingen passar.</source>
        <translation>Nobody matches.</translation>
    </message>
    <message>
        <source>Fler passar. Skriv några bokstäver till.</source>
        <translation>More match. Type a few more letters.</translation>
    </message>
    <message>
        <source>Någon annan</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Någon annan: kontaktperson eller bara ett namn</source>
        <translation>Somebody else: a contact or only a name</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till personen</source>
        <translation>Add the person</translation>
    </message>
    <message>
        <source>Ingen familj är vald. Lägg till dem som ska tillfrågas.</source>
        <translation>No family has been chosen. Add those who will be asked.</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Kalla deltagarna</source>
        <translation>Summon the participants</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Flytta …</source>
        <translation>Move …</translation>
    </message>
    <message>
        <source>Ställ in</source>
        <translation>Cancel meeting</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Lägg till ur nätverket</source>
        <translation>Add from the network</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>FamSams roll är förklarad för familjen</source>
        <translation>FamSam's role has been explained to the family</translation>
    </message>
    <message>
        <source>{people} deltagare</source>
        <translation>{people} participants</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Lokalen är ändrad för alla möten där.</source>
        <translation>The room has been changed for all meetings there.</translation>
    </message>
    <message>
        <source>Lokalen är borttagen och kan inte väljas. Möten där har den kvar.</source>
        <translation>The room has been deleted and cannot be chosen. Meetings there keep it.</translation>
    </message>
    <message>
        <source>Mötet är inställt. Meddela deltagarna: programmet skickar inget.</source>
        <translation>The meeting has been cancelled. Tell the participants: the program sends nothing.</translation>
    </message>
    <message>
        <source>Mötet är markerat som kallat. Kallelserna expedieras för sig.</source>
        <translation>The meeting is marked as convened. The summonses are sent out separately.</translation>
    </message>
    <message>
        <source>Mötet är borttaget, med deltagare och dagordning.</source>
        <translation>The meeting has been deleted, with participants and agenda.</translation>
    </message>
    <message>
        <source>Deltagaren är borttagen.</source>
        <translation>The participant has been removed.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Ingen är tillagd än. Börja med dem som ska kallas.</source>
        <translation>Nobody has been added yet. Begin with those who will be summoned.</translation>
    </message>
    <message>
        <source>Ändra deltagaren</source>
        <translation>Edit participant</translation>
    </message>
    <message>
        <source>Ta bort deltagaren</source>
        <translation>Remove participant</translation>
    </message>
    <message>
        <source>Visa personen</source>
        <translation>Show the person</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Typ och form</source>
        <translation>Type and form</translation>
    </message>
    <message>
        <source>Mötesledare</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Dokumentatör</source>
        <translation>Note-taker</translation>
    </message>
    <message>
        <source>Ingen än</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Handlar om</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Länk eller telefonnummer</source>
        <translation>Link or phone number</translation>
    </message>
    <message>
        <source>Samtycke saknas</source>
        <translation>Consent is missing</translation>
    </message>
    <message>
        <source>För {people}</source>
        <translation>For {people}</translation>
    </message>
    <message>
        <source>Samtycke saknas för {agencies}. Inhämta det, eller skriv hos deltagaren varför de ändå ska vara med. Innan dess går det inte att kalla till mötet eller skicka dagordningen.</source>
        <translation>Consent is missing for {agencies}. Obtain it, or write with the participant why they should attend anyway. Until then it is not possible to convene the meeting or send out the agenda.</translation>
    </message>
    <message>
        <source>Ange skäl …</source>
        <translation>Give a reason …</translation>
    </message>
    <message>
        <source>Mötet är kallat, men kallelserna är inte expedierade än.</source>
        <translation>The meeting is convened, but the summonses have not been sent yet.</translation>
    </message>
    <message>
        <source>{missing} av {people} har inte fått sin kallelse.</source>
        <translation>{missing} of {people} have not got their summons.</translation>
    </message>
    <message>
        <source>Expediera nu …</source>
        <translation>Send out now …</translation>
    </message>
    <message>
        <source>Ingen lokal än</source>
        <translation>No room yet</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Förhandsgranskning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Mindre (Ctrl+−)</source>
        <translation>Smaller (Ctrl+−)</translation>
    </message>
    <message>
        <source>Större (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Hela bredden</source>
        <translation>Whole width</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Spara PDF …</source>
        <translation>Save PDF …</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Sida {page} av {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Krypterat lager: {name}</source>
        <translation>Encrypted store: {name}</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Tidsförslag</source>
        <translation>Proposed times</translation>
    </message>
    <message>
        <source>Inga tidsförslag väntar. Föreslå några tider och fyll i vem som kan när.</source>
        <translation>No proposed times are waiting. Propose some times and fill in who can come when.</translation>
    </message>
    <message>
        <source>Föreslå tider</source>
        <translation>Propose times</translation>
    </message>
    <message>
        <source>Typ</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tider</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Passar bäst</source>
        <translation>Suits best</translation>
    </message>
    <message>
        <source>{first} och {rest} till</source>
        <translation>{first} and {rest} more</translation>
    </message>
    <message>
        <source>Alla har svarat</source>
        <translation>Everybody has answered</translation>
    </message>
    <message>
        <source>{said} av {all} har svarat på allt</source>
        <translation>{said} of {all} have answered everything</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Boka tiden …</source>
        <translation>Book the time …</translation>
    </message>
    <message>
        <source>Kopiera frågan</source>
        <translation>Copy the question</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>En av tiderna är bokad. Svaren kan läsas men inte ändras.</source>
        <translation>One of the times is booked. The answers can be read but not changed.</translation>
    </message>
    <message>
        <source>Visa mötet</source>
        <translation>Show the meeting</translation>
    </message>
    <message>
        <source>Tiderna är föreslagna. Fyll i svaren efter hand.</source>
        <translation>The times have been proposed. Fill in the answers as they come.</translation>
    </message>
    <message>
        <source>Tidsförslaget är ändrat.</source>
        <translation>The proposed times have been changed.</translation>
    </message>
    <message>
        <source>Mötet är planerat, med dem som har tillfrågats.</source>
        <translation>The meeting has been planned, with those who were asked.</translation>
    </message>
    <message>
        <source>Frågan är kopierad. Klistra in den inom en halv minut.</source>
        <translation>The question has been copied. Paste it within half a minute.</translation>
    </message>
    <message>
        <source>Tidsförslaget är borttaget.</source>
        <translation>The proposed times have been deleted.</translation>
    </message>
    <message>
        <source>Boka {day} kl. {clock} …</source>
        <translation>Book {day} {clock} …</translation>
    </message>
    <message>
        <source>Kopiera frågan till {name}</source>
        <translation>Copy the question to {name}</translation>
    </message>
    <message>
        <source>Vem kan när</source>
        <translation>Who can come when</translation>
    </message>
    <message>
        <source>Klicka i en ruta, eller tryck mellanslag, för nästa svar. J är ja, K kanske, N nej och Backsteg inget svar; då går markeringen vidare till nästa tid.</source>
        <translation>Click a box, or press Space, for the next answer. J is yes, K maybe, N no and Backspace no answer; the mark then moves on to the next time.</translation>
    </message>
</context>
<context>
    <name>ProtectedCard</name>
    <message>
        <source>Dölj talet</source>
        <translation>Hide the number</translation>
    </message>
    <message>
        <source>Gå till ett tal, så står här vad det är och varför det visas eller inte.</source>
        <translation>Go to a number, and it is said here what it is and why it is shown or not.</translation>
    </message>
    <message>
        <source>Sluta dölja talet</source>
        <translation>Stop hiding the number</translation>
    </message>
    <message>
        <source>Kan inte visas: {}</source>
        <translation>Cannot be shown: {}</translation>
    </message>
</context>
<context>
    <name>PublishCard</name>
    <message>
        <source>Filformat</source>
        <translation>File formats</translation>
    </message>
    <message>
        <source>Intern bilaga (PDF): varför varje x är dolt. För teamet, slutar på _INTERN</source>
        <translation>Internal annex (PDF): why each x is hidden. For the team, ends in _INTERN</translation>
    </message>
    <message>
        <source>Intern bilaga</source>
        <translation>Internal annex</translation>
    </message>
    <message>
        <source>Det här är ett demolager. Uppgifterna är påhittade, och det står i varje fil.</source>
        <translation>This is a demo store. The data are invented, and each file says so.</translation>
    </message>
    <message>
        <source>Publicera …</source>
        <translation>Publish …</translation>
    </message>
    <message>
        <source>Spara filerna igen …</source>
        <translation>Save the files again …</translation>
    </message>
    <message>
        <source>Siffrorna publiceras</source>
        <translation>The figures are being published</translation>
    </message>
    <message>
        <source>Siffrorna är publicerade och står i liggaren, men filerna kunde inte sparas. {why} Filerna finns kvar här tills programmet låses: spara dem i en annan mapp.</source>
        <translation>The figures have been published and are in the ledger, but the files could not be saved. {why} The files remain here until the program is locked: save them in another folder.</translation>
    </message>
    <message>
        <source>Siffrorna är publicerade och står i liggaren. Sparat: {names}. Filen som slutar på {witness} är beviset: teamet behåller den och lämnar aldrig ut den.</source>
        <translation>The figures have been published and are in the ledger. Saved: {names}. The file that ends in {witness} is the proof: the team keeps it and never hands it out.</translation>
    </message>
    <message>
        <source>Den interna bilagan lämnas inte heller ut.</source>
        <translation>The internal annex is not handed out either.</translation>
    </message>
    <message>
        <source>Intyg, som står i varje fil</source>
        <translation>The certificate, included in each file</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>När du publicerar förs siffrorna in i liggaren och räknas som publicerade från och med då, också om filerna inte lämnas vidare. Allt som publiceras senare jämförs med dem. Bredvid filerna sparas ett bevis, som slutar på {witness}. Det behåller teamet och lämnar aldrig ut.</source>
        <translation>When you publish, the figures are entered in the ledger and count as published from then on, even if the files are not passed on. Everything that is published later is compared with them. Beside the files a proof is saved, which ends in {witness}. The team keeps it and never hands it out.</translation>
    </message>
    <message>
        <source>Välj minst ett filformat.</source>
        <translation>Choose at least one file format.</translation>
    </message>
    <message>
        <source>Välj mapp för filerna</source>
        <translation>Choose a folder for the files</translation>
    </message>
</context>
<context>
    <name>PublishingView</name>
    <message>
        <source>Siffrorna kontrolleras</source>
        <translation>The figures are being checked</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Kontrollen avbröts. Inget är publicerat.</source>
        <translation>The check was cancelled. Nothing has been published.</translation>
    </message>
    <message>
        <source>Kontrollen misslyckades. Inget är publicerat.</source>
        <translation>The check failed. Nothing has been published.</translation>
    </message>
    <message>
        <source>Kontrollera igen</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Något gick fel. Ingen fil är sparad.</source>
        <translation>Something went wrong. No file has been saved.</translation>
    </message>
    <message>
        <source>Siffrorna är publicerade. Kontrollera igen för att publicera på nytt.</source>
        <translation>The figures have been published. Check again to publish again.</translation>
    </message>
    <message>
        <source>Valen är ändrade sedan kontrollen. Kontrollera igen innan du publicerar.</source>
        <translation>The choices have changed since the check. Check again before you publish.</translation>
    </message>
    <message>
        <source>Lägg först in de rapporter som redan har lämnats ut. Utan dem vet kontrollen inte vad som går att räkna ut av dem och de nya siffrorna tillsammans.</source>
        <translation>First add the reports that have already been handed out. Without them the check does not know what can be worked out from them and the new figures together.</translation>
    </message>
    <message>
        <source>Lägg in {}</source>
        <translation>Add {}</translation>
    </message>
    <message>
        <source>Har siffror lämnats ut förut? Lägg först in dem. Utan dem vet kontrollen inte vad som går att räkna ut av dem och de nya siffrorna tillsammans.</source>
        <translation>Have figures been handed out before? Add them first. Without them the check does not know what can be worked out from them and the new figures together.</translation>
    </message>
    <message>
        <source>Lägg in en tidigare rapport …</source>
        <translation>Add an earlier report …</translation>
    </message>
    <message>
        <source>Nu finns {} i liggaren.</source>
        <translation>{} is now in the ledger.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Allt om familjen raderas: medlemmar, ärenden, möten, anteckningar, samtycken, åtgärder, historik och sökord, också i säkerhetskopiorna, som ersätts av en ny. Kvar blir bara de uppgifter som statistiken räknas på, utan namn. Det går inte att ångra.</source>
        <translation>Everything about the family is erased: members, cases, meetings, notes, consents, actions, history and search words, also in the backups, which are replaced by a new one. Only the data that the statistics are counted from remain, without names. It cannot be undone.</translation>
    </message>
    <message>
        <source>Säkerhetskopior på USB-minnen, andra datorer eller andra platser nås inte. De innehåller familjen tills ni själva förstör dem. Det gäller också papper och sparade filer.</source>
        <translation>Backups on USB sticks, other computers or other places cannot be reached. They hold the family until you destroy them yourselves. The same goes for papers and saved files.</translation>
    </message>
    <message>
        <source>Skriv familjens alias: {}</source>
        <translation>Type the alias of the family: {}</translation>
    </message>
    <message>
        <source>Kollegans lösenfras</source>
        <translation>Your colleague's passphrase</translation>
    </message>
    <message>
        <source>Kollega som bekräftar</source>
        <translation>Colleague who confirms</translation>
    </message>
    <message>
        <source>Gallrar</source>
        <translation>Disposing of the records</translation>
    </message>
    <message>
        <source>Familjens alias stämmer inte. Skriv det precis som det står.</source>
        <translation>The alias of the family does not match. Type it exactly as it is written.</translation>
    </message>
    <message>
        <source>Låt kollegan skriva sin lösenfras.</source>
        <translation>Let your colleague type their passphrase.</translation>
    </message>
    <message>
        <source>Står familjen inte kvar bland familjerna är den gallrad. Ersätt i så fall alla säkerhetskopior i Inställningar när felet är avhjälpt.</source>
        <translation>If the family is no longer among the families, its records are disposed of. In that case replace all backups in Settings when the fault has been mended.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>Besked den</source>
        <translation>Notice on</translation>
    </message>
    <message>
        <source>Besvarad den</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Vad sades?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>Vad blev svaret?</source>
        <translation>What was the answer?</translation>
    </message>
    <message>
        <source>De tar inte emot överlämningen</source>
        <translation>They do not accept the hand-over</translation>
    </message>
    <message>
        <source>Besked om överlämningen</source>
        <translation>Notice of the hand-over</translation>
    </message>
    <message>
        <source>Svaret har kommit</source>
        <translation>The answer has come</translation>
    </message>
    <message>
        <source>Ändra åtgärden</source>
        <translation>Edit action</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vad blev det?</source>
        <translation>What came of it?</translation>
    </message>
    <message>
        <source>När något inte blev av: skriv varför.</source>
        <translation>When something did not happen: write why.</translation>
    </message>
    <message>
        <source>Läge och resultat</source>
        <translation>Status and result</translation>
    </message>
    <message>
        <source>Familj</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Ingen familj</source>
        <translation>No family</translation>
    </message>
    <message>
        <source>Familjens medlemmar kan väljas när familjen är vald.</source>
        <translation>The members of the family can be chosen once the family is chosen.</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Välj vem</source>
        <translation>Choose who</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Lista till en verksamhet</source>
        <translation>List for an agency</translation>
    </message>
    <message>
        <source>Visa listan</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Öppna åtgärder och frågor som väntar på svar, på papper.</source>
        <translation>Open actions and questions that wait for an answer, on paper.</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Kopiera texten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Texten nämner varken familjen eller vad åtgärden gäller. Lägg inte till det.</source>
        <translation>The text mentions neither the family nor what the action is about. Do not add it.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Aktualiserad av</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>Verksamhet</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Flera insatser</source>
        <translation>Several kinds of support</translation>
    </message>
    <message>
        <source>Tidigare samverkan har varit otillräcklig</source>
        <translation>Earlier collaboration has been insufficient</translation>
    </message>
    <message>
        <source>Behov ur familjeperspektiv</source>
        <translation>Need seen from the whole family</translation>
    </message>
    <message>
        <source>Frågan</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>Hur de kände till FamSam</source>
        <translation>How they knew of FamSam</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Registry number</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ingen än</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Familjen tackade nej</source>
        <translation>The family declined</translation>
    </message>
    <message>
        <source>Varför ärendet avslutas före möte</source>
        <translation>Why the case is closed before a meeting</translation>
    </message>
    <message>
        <source>Välj orsak</source>
        <translation>Choose reason</translation>
    </message>
    <message>
        <source>Varför ärendet avslutas</source>
        <translation>Why the case is closed</translation>
    </message>
    <message>
        <source>Vad förändringen beror på</source>
        <translation>What the change is due to</translation>
    </message>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Överlämnat till</source>
        <translation>Handed over to</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lämnat av</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Välj person</source>
        <translation>Choose person</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Som</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Verksamheter som omfattas</source>
        <translation>Agencies that are covered</translation>
    </message>
    <message>
        <source>Det finns inga verksamheter än.</source>
        <translation>There are no agencies yet.</translation>
    </message>
    <message>
        <source>Vad samtycket gäller</source>
        <translation>What the consent is about</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Gallra {}</source>
        <translation>Dispose of the records of {}</translation>
    </message>
    <message>
        <source>Gallra för alltid</source>
        <translation>Dispose of them for ever</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>till exempel Familj 26-14</source>
        <translation>for example Family 26-14</translation>
    </message>
    <message>
        <source>Ett namn som bara ni förstår. Skriv inga personnummer.</source>
        <translation>A name that only you understand. Do not write personal identity numbers.</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Välj kommun</source>
        <translation>Choose municipality</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tolk behövs</source>
        <translation>Interpreter needed</translation>
    </message>
    <message>
        <source>Förnamn eller alias</source>
        <translation>First name or alias</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Välj roll</source>
        <translation>Choose role</translation>
    </message>
    <message>
        <source>Födelseår</source>
        <translation>Birth year</translation>
    </message>
    <message>
        <source>åååå</source>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>Lämna tomt när det är okänt.</source>
        <translation>Leave empty when it is unknown.</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Skola eller förskola</source>
        <translation>School or preschool</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected identity</translation>
    </message>
    <message>
        <source>Visas tydligt överallt där namnet står i familjen.</source>
        <translation>Shown clearly wherever the name appears in the family.</translation>
    </message>
    <message>
        <source>Barn</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Välj barn</source>
        <translation>Choose child</translation>
    </message>
    <message>
        <source>Vårdnadshavare</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Välj vuxen</source>
        <translation>Choose adult</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Välj verksamhet</source>
        <translation>Choose agency</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Vad kontakten gäller</source>
        <translation>What the contact is about</translation>
    </message>
    <message>
        <source>Välj slag</source>
        <translation>Choose kind</translation>
    </message>
    <message>
        <source>Föräldraprogram och kurs räknas inte när processer räknas.</source>
        <translation>Parenting programmes and courses do not count when processes are counted.</translation>
    </message>
    <message>
        <source>Tomt: pågår.</source>
        <translation>Empty: ongoing.</translation>
    </message>
    <message>
        <source>Upprättad</source>
        <translation>Established</translation>
    </message>
    <message>
        <source>Följs upp</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Huvudansvarig verksamhet</source>
        <translation>Main responsible agency</translation>
    </message>
    <message>
        <source>Okänd</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Inför avslut</source>
        <translation>Before closing</translation>
    </message>
    <message>
        <source>Avsluta ärendet …</source>
        <translation>Close the case …</translation>
    </message>
    <message>
        <source>Det här står i lagret om ärendet. Om det är dags att avsluta bestäms i dialog med vårdnadshavarna.</source>
        <translation>This is what the store says about the case. Whether it is time to close is decided in dialogue with the guardians.</translation>
    </message>
    <message>
        <source>Punkten nu</source>
        <translation>The current item</translation>
    </message>
    <message>
        <source>Nästa punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Föregående punkt</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Stoppa klockan, eller starta den igen</source>
        <translation>Stop the clock, or start it again</translation>
    </message>
    <message>
        <source>Paus 10 min</source>
        <translation>Break 10 min</translation>
    </message>
    <message>
        <source>Till anteckningsraden</source>
        <translation>To the line for notes</translation>
    </message>
    <message>
        <source>Rumsvy</source>
        <translation>Room view</translation>
    </message>
    <message>
        <source>Boka nästa möte</source>
        <translation>Book next meeting</translation>
    </message>
    <message>
        <source>Avsluta mötet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Till mötets sida</source>
        <translation>To the page of the meeting</translation>
    </message>
    <message>
        <source>Raden är: {kind}</source>
        <translation>The line is: {kind}</translation>
    </message>
    <message>
        <source>Inget är antecknat än.</source>
        <translation>Nothing has been noted yet.</translation>
    </message>
    <message>
        <source>Antecknat</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Mötet har ingen dagordning.</source>
        <translation>The meeting has no agenda.</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Planerat</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Verkligt</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Ingen är tillagd än.</source>
        <translation>Nobody has been added yet.</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>Närvaro</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Öppna åtgärder och frågor från tidigare möten</source>
        <translation>Open actions and questions from earlier meetings</translation>
    </message>
    <message>
        <source>Exemplar för</source>
        <translation>Copy for</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Får</source>
        <translation>Gets</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Alla har redan fått sitt.</source>
        <translation>Everybody has already got theirs.</translation>
    </message>
    <message>
        <source>Skickas den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Expediera sammanfattningen</source>
        <translation>Send out the summary</translation>
    </message>
    <message>
        <source>Expediera</source>
        <translation>Send out</translation>
    </message>
    <message>
        <source>Pappren låses som de är nu och kan skrivas ut igen, men inte ändras eller ångras. Blev något fel kan ett papper makuleras och en ny version skickas.</source>
        <translation>The papers are locked as they are now and can be printed again, but not changed or undone. If something is wrong a paper can be made void and a new version sent.</translation>
    </message>
    <message>
        <source>Papper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Mötet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Kl.</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Att förbereda</source>
        <translation>To prepare</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Dnr</source>
        <translation>Reg. no.</translation>
    </message>
    <message>
        <source>Lägg till ur nätverket</source>
        <translation>Add from the network</translation>
    </message>
    <message>
        <source>De som läggs till blir kallade. Ändra sedan hos var och en det som är annorlunda.</source>
        <translation>Those who are added will be summoned. Afterwards edit what is different for each of them.</translation>
    </message>
    <message>
        <source>Förkryssade är de som var med senast, eller vårdnadshavarna inför ett första möte.</source>
        <translation>Ticked beforehand are those who attended last time, or the guardians before a first meeting.</translation>
    </message>
    <message>
        <source>Vilka ska kallas?</source>
        <translation>Who should be summoned?</translation>
    </message>
    <message>
        <source>Samtycke saknas: varför de ändå ska vara med</source>
        <translation>Consent is missing: why they should attend anyway</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>försenad</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Ny anteckning</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Ändra anteckningen</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>Överlämningen är avböjd</source>
        <translation>The hand-over is declined</translation>
    </message>
    <message>
        <source>Frågan är avböjd</source>
        <translation>The question is declined</translation>
    </message>
    <message>
        <source>Svaret kom</source>
        <translation>The answer came</translation>
    </message>
    <message>
        <source>Vad svaret blev</source>
        <translation>What the answer was</translation>
    </message>
    <message>
        <source>Accepterad eller avböjd</source>
        <translation>Accepted or declined</translation>
    </message>
    <message>
        <source>Svar på frågan</source>
        <translation>Answer to the question</translation>
    </message>
    <message>
        <source>Gör vad</source>
        <translation>Does what</translation>
    </message>
    <message>
        <source>Vad det är</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Ingen särskild</source>
        <translation>None in particular</translation>
    </message>
    <message>
        <source>Svar senast</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Vem som tar emot</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>Överlämningen gäller först när mottagaren har accepterat den.</source>
        <translation>The hand-over is in force only when the recipient has accepted it.</translation>
    </message>
    <message>
        <source>Punkt på dagordningen</source>
        <translation>Item on the agenda</translation>
    </message>
    <message>
        <source>Vem får läsa</source>
        <translation>Who may read</translation>
    </message>
    <message>
        <source>Ingen verksamhet är med på mötet.</source>
        <translation>No agency takes part in the meeting.</translation>
    </message>
    <message>
        <source>Utan val läser familjen och alla verksamheter som samtycket räcker till. Med val läser bara de valda verksamheterna, inte heller familjen.</source>
        <translation>Without a choice the family and all agencies that the consent covers may read. With a choice only the chosen agencies may, and not the family.</translation>
    </message>
    <message>
        <source>Visas inte för familjen</source>
        <translation>Not shown to the family</translation>
    </message>
    <message>
        <source>på mötets dag</source>
        <translation>on the day of the meeting</translation>
    </message>
    <message>
        <source>Skäl angivet.</source>
        <translation>Reason given.</translation>
    </message>
    <message>
        <source>Inhämta samtycke, eller skriv varför personen ändå ska vara med.</source>
        <translation>Obtain consent, or write why the person should attend anyway.</translation>
    </message>
    <message>
        <source>En verksamhet</source>
        <translation>An agency</translation>
    </message>
    <message>
        <source>Familjen</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Stödperson</source>
        <translation>Support person</translation>
    </message>
    <message>
        <source>Alla verksamheter</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Familjemedlem</source>
        <translation>Family member</translation>
    </message>
    <message>
        <source>Stödpersonens namn</source>
        <translation>Name of the support person</translation>
    </message>
    <message>
        <source>Samtycke saknas: varför personen ändå ska vara med</source>
        <translation>Consent is missing: why the person should attend anyway</translation>
    </message>
    <message>
        <source>Kallad eller inbjuden</source>
        <translation>Summoned or invited</translation>
    </message>
    <message>
        <source>Ersättarens namn</source>
        <translation>Name of the substitute</translation>
    </message>
    <message>
        <source>Roll i mötet</source>
        <translation>Role at the meeting</translation>
    </message>
    <message>
        <source>Mandat att besluta</source>
        <translation>Mandate to decide</translation>
    </message>
    <message>
        <source>Behöver tolk</source>
        <translation>Needs an interpreter</translation>
    </message>
    <message>
        <source>Förväntningar på mötet</source>
        <translation>Expectations of the meeting</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kallad</source>
        <translation>Summoned</translation>
    </message>
    <message>
        <source>Mandat</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Ändra planen</source>
        <translation>Edit the plan</translation>
    </message>
    <message>
        <source>Planera mötet</source>
        <translation>Plan the meeting</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Minuter</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Flytta mötet</source>
        <translation>Move the meeting</translation>
    </message>
    <message>
        <source>Flytta</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Deltagare från det här mötet</source>
        <translation>Participants from this meeting</translation>
    </message>
    <message>
        <source>{name} (samtycke saknas)</source>
        <translation>{name} (consent is missing)</translation>
    </message>
    <message>
        <source>Inget ärende (styrgrupp, information …)</source>
        <translation>No case (steering group, information …)</translation>
    </message>
    <message>
        <source>Vad mötet gäller</source>
        <translation>What the meeting is about</translation>
    </message>
    <message>
        <source>Typ</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Lokal</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Ingen lokal än</source>
        <translation>No room yet</translation>
    </message>
    <message>
        <source>Länk eller telefonnummer</source>
        <translation>Link or phone number</translation>
    </message>
    <message>
        <source>Mötesledare</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Dokumentatör</source>
        <translation>Note-taker</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Vems situation mötet handlar om</source>
        <translation>Whose situation the meeting is about</translation>
    </message>
    <message>
        <source>Familjen har inga medlemmar inskrivna än.</source>
        <translation>The family has no members registered yet.</translation>
    </message>
    <message>
        <source>Skicka</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Skickat</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Inget papper är expedierat än.</source>
        <translation>No paper has been sent out yet.</translation>
    </message>
    <message>
        <source>Expedierade papper</source>
        <translation>Papers sent out</translation>
    </message>
    <message>
        <source>{kind}, version {version}, till {recipients}. Pappret finns kvar i listan som makulerat. Det går inte att ångra, men en ny version kan expedieras.</source>
        <translation>{kind}, version {version}, to {recipients}. The paper remains in the list as void. It cannot be undone, but a new version can be sent out.</translation>
    </message>
    <message>
        <source>Makulera pappret</source>
        <translation>Make the paper void</translation>
    </message>
    <message>
        <source>Makulera</source>
        <translation>Make void</translation>
    </message>
    <message>
        <source>Skickad den</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Lämna tomt om den inte är skickad.</source>
        <translation>Leave empty if it has not been sent.</translation>
    </message>
    <message>
        <source>Skicka nu – mötet planerades med kort varsel</source>
        <translation>Send now – the meeting was planned at short notice</translation>
    </message>
    <message>
        <source>1 dag kvar</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>{days} dagar kvar</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>Ska skickas senast {day} – {left}</source>
        <translation>To be sent by {day} – {left}</translation>
    </message>
    <message>
        <source>Ska skickas senast idag</source>
        <translation>To be sent by today</translation>
    </message>
    <message>
        <source>1 dag försenad</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>{days} dagar försenad</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>Skulle ha skickats {day} – {late}</source>
        <translation>Should have been sent {day} – {late}</translation>
    </message>
    <message>
        <source>En gemensam kallelse för alla, utan familjens namn</source>
        <translation>One summons for all, without the name of the family</translation>
    </message>
    <message>
        <source>Expediera kallelserna</source>
        <translation>Send out the summonses</translation>
    </message>
    <message>
        <source>Var och en får sin egen kallelse. Den låses som den är nu och kan skrivas ut igen, men inte ändras eller ångras. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>Each person gets a summons of their own. It is locked as it is now and can be printed again, but not changed or undone. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Alla har redan fått sin kallelse.</source>
        <translation>Everybody has already got their summons.</translation>
    </message>
    <message>
        <source>Expediera dagordningen</source>
        <translation>Send out the agenda</translation>
    </message>
    <message>
        <source>Alla får samma dagordning. Den låses som den är nu och kan skrivas ut igen, men inte ändras eller ångras. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>Everybody gets the same agenda. It is locked as it is now and can be printed again, but not changed or undone. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Mötet har inga deltagare än.</source>
        <translation>The meeting has no participants yet.</translation>
    </message>
    <message>
        <source>Skicka till fler: {kind}</source>
        <translation>Send to more: {kind}</translation>
    </message>
    <message>
        <source>De får samma papper som de andra, precis som det är. Den som har tillkommit sedan dess står inte i listan över deltagare. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>They get the same paper as the others, just as it is. Whoever has joined since then is not in the list of participants. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Alla har redan fått pappret.</source>
        <translation>Everybody has already got the paper.</translation>
    </message>
    <message>
        <source>Lämna ut: {kind}</source>
        <translation>Hand out: {kind}</translation>
    </message>
    <message>
        <source>Pappret låses som det är nu, ett exemplar för var och en. Sedan visas det och skrivs ut under Sammanfattning, bland expedierade papper.</source>
        <translation>The paper is locked as it is now, one copy for each person. After that it is shown and printed under Summary, among the papers sent out.</translation>
    </message>
    <message>
        <source>Mötet har inga deltagare som pappret kan vara till.</source>
        <translation>The meeting has no participants that the paper can be for.</translation>
    </message>
    <message>
        <source>Ny version: {kind}</source>
        <translation>New version: {kind}</translation>
    </message>
    <message>
        <source>Makulera och expediera</source>
        <translation>Make void and send out</translation>
    </message>
    <message>
        <source>Pappret skulle se annorlunda ut nu, så det går inte att skicka vidare som det är. Det gamla makuleras för alla som har det, och en ny version låses och expedieras. Det går inte att ångra.</source>
        <translation>The paper would look different now, so it cannot be passed on as it is. The old one becomes void for everybody who has it, and a new version is locked and sent out. It cannot be undone.</translation>
    </message>
    <message>
        <source>Boka tiden</source>
        <translation>Book the time</translation>
    </message>
    <message>
        <source>Boka mötet</source>
        <translation>Book the meeting</translation>
    </message>
    <message>
        <source>{when}. Alla som har tillfrågats blir deltagare, med sina svar.</source>
        <translation>{when}. All who were asked become participants, with their answers.</translation>
    </message>
    <message>
        <source>Varför verksamheter utan samtycke ändå är med</source>
        <translation>Why agencies without consent attend anyway</translation>
    </message>
    <message>
        <source>Skälet sparas hos deltagaren och i loggen.</source>
        <translation>The reason is saved with the participant and in the log.</translation>
    </message>
    <message>
        <source>Föreslå tider</source>
        <translation>Propose times</translation>
    </message>
    <message>
        <source>Ändra tidsförslaget</source>
        <translation>Edit the proposed times</translation>
    </message>
    <message>
        <source>Föreslå tiderna</source>
        <translation>Propose the times</translation>
    </message>
    <message>
        <source>Välj tider och vilka som ska tillfrågas. Svaren fylls i efter hand, till exempel per telefon.</source>
        <translation>Choose times and who to ask. The answers are filled in as they come, for example by phone.</translation>
    </message>
    <message>
        <source>Tider</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Vilka som ska tillfrågas</source>
        <translation>Who to ask</translation>
    </message>
    <message>
        <source>Ny verksamhet</source>
        <translation>New agency</translation>
    </message>
    <message>
        <source>Skapa verksamheten</source>
        <translation>Create the agency</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Välj område</source>
        <translation>Choose sector</translation>
    </message>
    <message>
        <source>Huvudman</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Välj huvudman</source>
        <translation>Choose principal</translation>
    </message>
    <message>
        <source>Ny kontaktperson</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Skapa kontaktpersonen</source>
        <translation>Create the contact</translation>
    </message>
    <message>
        <source>Ny verksamhet …</source>
        <translation>New agency …</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Verksamhetens namn</source>
        <translation>Name of the agency</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Bokar lokaler i</source>
        <translation>Books rooms in</translation>
    </message>
    <message>
        <source>Ingen kommun</source>
        <translation>No municipality</translation>
    </message>
    <message>
        <source>Ambassadör för FamSam</source>
        <translation>Ambassador for FamSam</translation>
    </message>
    <message>
        <source>Del av mötet</source>
        <translation>Part of the meeting</translation>
    </message>
    <message>
        <source>Egen anteckning</source>
        <translation>Own note</translation>
    </message>
    <message>
        <source>Skrivs aldrig ut.</source>
        <translation>Never printed.</translation>
    </message>
    <message>
        <source>Nytt konsulterande samtal</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Ändra det konsulterande samtalet</source>
        <translation>Edit the consultation</translation>
    </message>
    <message>
        <source>Vad det gällde</source>
        <translation>What it was about</translation>
    </message>
    <message>
        <source>Frågan kom från</source>
        <translation>The question came from</translation>
    </message>
    <message>
        <source>Inte angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Ny informationsträff</source>
        <translation>New information meeting</translation>
    </message>
    <message>
        <source>Ändra informationsträffen</source>
        <translation>Edit the information meeting</translation>
    </message>
    <message>
        <source>Antal deltagare</source>
        <translation>Number of participants</translation>
    </message>
    <message>
        <source>För vilka</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Elevhälsan, BVC, föräldragrupp …</source>
        <translation>Pupil health, child health centre, parents' group …</translation>
    </message>
    <message>
        <source>Arbetsplatsträff, mässa, digitalt …</source>
        <translation>Workplace meeting, fair, online …</translation>
    </message>
    <message>
        <source>Ifyllda blanketter</source>
        <translation>Completed forms</translation>
    </message>
    <message>
        <source>Spara och nästa</source>
        <translation>Save and next</translation>
    </message>
    <message>
        <source>Skriv inget som visar vem som har svarat. Bara svaren räknas.</source>
        <translation>Write nothing that shows who has answered. Only the answers count.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enkät</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Samlades in</source>
        <translation>Collected on</translation>
    </message>
    <message>
        <source>Svar på frågorna</source>
        <translation>Answers to the questions</translation>
    </message>
    <message>
        <source>Markören går vidare av sig själv. Tabb hoppar över en fråga utan svar.</source>
        <translation>The cursor goes on by itself. Tab skips a question without an answer.</translation>
    </message>
    <message>
        <source>Mallens namn</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>Föreslås för</source>
        <translation>Suggested for</translation>
    </message>
    <message>
        <source>inget särskilt möte</source>
        <translation>no particular meeting</translation>
    </message>
    <message>
        <source>När ett sådant möte saknar dagordning föreslås den här mallen.</source>
        <translation>When such a meeting has no agenda this template is suggested.</translation>
    </message>
    <message>
        <source>Ny lokal</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>Skapa lokalen</source>
        <translation>Create the room</translation>
    </message>
    <message>
        <source>Platser</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Skärm, whiteboard, kaffe …</source>
        <translation>Screen, whiteboard, coffee …</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Hiss, ramp, hörslinga …</source>
        <translation>Lift, ramp, hearing loop …</translation>
    </message>
    <message>
        <source>Bokas hos</source>
        <translation>Booked with</translation>
    </message>
    <message>
        <source>Den som bokar lokaler i kommunen</source>
        <translation>The person who books rooms in the municipality</translation>
    </message>
    <message>
        <source>Ersätt alla säkerhetskopior?</source>
        <translation>Replace all backups?</translation>
    </message>
    <message>
        <source>Ersätt alla</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>En ny återställningskod</source>
        <translation>A new recovery code</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Koden gäller redan. Skriv ut den och förvara den inlåst, inte på datorn.</source>
        <translation>The code is already in force. Print it and keep it locked away, not on the computer.</translation>
    </message>
    <message>
        <source>Läs in listan?</source>
        <translation>Import the list?</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Inget i filen behöver rättas. Det här läggs till:</source>
        <translation>Nothing in the file needs to be corrected. This is added:</translation>
    </message>
    <message>
        <source>Listan behöver rättas</source>
        <translation>The list needs to be corrected</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Inget är inläst. Rätta i filen, spara den och läs in den igen.</source>
        <translation>Nothing has been imported. Correct the file, save it and import it again.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Överst på varje sida, och som sammankallande.</source>
        <translation>At the top of each page, and as convener.</translation>
    </message>
    <message>
        <source>Svar skickas till</source>
        <translation>Answers are sent to</translation>
    </message>
    <message>
        <source>Telefon, e-post eller adress, som det ska stå efter ”Svara till”.</source>
        <translation>Phone, e-mail or address, as it should appear after “Svara till” (Answer to).</translation>
    </message>
    <message>
        <source>FamSams roll</source>
        <translation>FamSam's role</translation>
    </message>
    <message>
        <source>Högst {limit} tecken, utan radbrytning.</source>
        <translation>At most {limit} characters, without a line break.</translation>
    </message>
    <message>
        <source>Om sekretess</source>
        <translation>About confidentiality</translation>
    </message>
    <message>
        <source>Nederst på varje sida. Högst {limit} tecken, utan radbrytning.</source>
        <translation>At the bottom of each page. At most {limit} characters, without a line break.</translation>
    </message>
    <message>
        <source>Byt min lösenfras</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Låt kollegan själv välja och skriva sin lösenfras.</source>
        <translation>Let your colleague choose and type the passphrase.</translation>
    </message>
    <message>
        <source>Lägg till person</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Ta bort {}?</source>
        <translation>Remove {}?</translation>
    </message>
    <message>
        <source>Ta bort lösenfrasen</source>
        <translation>Remove the passphrase</translation>
    </message>
    <message>
        <source>Om FamSam</source>
        <translation>About FamSam</translation>
    </message>
    <message>
        <source>Kom igång</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Sök och gör</source>
        <translation>Search and do</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Det här hann inte sparas</source>
        <translation>There was no time to save this</translation>
    </message>
    <message>
        <source>Du skrev det här innan programmet låstes. Det som texten hörde till finns inte längre eller går inte att ändra. Kopiera det du behöver.</source>
        <translation>You typed this before the program was locked. What the text belonged to no longer exists or cannot be changed. Copy what you need.</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Tillgänglighetsredogörelse</source>
        <translation>Accessibility statement</translation>
    </message>
    <message>
        <source>I korthet</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>Spara siffrorna</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>Publicera</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Publicerat</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Så kan fler tal visas</source>
        <translation>How more numbers can be shown</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Från vem</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Senaste kontakt</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Hölls</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Om</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Senaste möte</source>
        <translation>Last meeting</translation>
    </message>
    <message>
        <source>Möten senast imorgon</source>
        <translation>Meetings by tomorrow</translation>
    </message>
    <message>
        <source>Möten inom {days} dagar</source>
        <translation>Meetings within {days} days</translation>
    </message>
    <message>
        <source>Gjord</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Storlek</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>tt.mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>Historik: {}</source>
        <translation>History: {}</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>Glömt lösenfrasen</source>
        <translation>Forgotten passphrase</translation>
    </message>
    <message>
        <source>Återställningskoden på pappret öppnar {store}. Den som skrevs ut senast gäller.</source>
        <translation>The recovery code on paper opens {store}. The one printed last is in force.</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Öppna lagret</source>
        <translation>Open the store</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Låser upp</source>
        <translation>Unlocking</translation>
    </message>
    <message>
        <source>Åtta grupper om fyra tecken. Stora eller små bokstäver och mellanslag spelar ingen roll.</source>
        <translation>Eight groups of four characters. Capital or small letters and spaces do not matter.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Återställ en säkerhetskopia …</source>
        <translation>Restore a backup …</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>En ny återställningskod</source>
        <translation>A new recovery code</translation>
    </message>
    <message>
        <source>Återställningskoden</source>
        <translation>The recovery code</translation>
    </message>
    <message>
        <source>Glömmer ni lösenfraserna är koden det enda som öppnar lagret. Skriv ut den och förvara den inlåst, inte på datorn.</source>
        <translation>If you forget the passphrases the code is the only thing that opens the store. Print it and keep it locked away, not on the computer.</translation>
    </message>
    <message>
        <source>Nyckeln är bytt. Den gamla koden gäller inte längre: förstör det gamla bladet.</source>
        <translation>The key has been changed. The old code is no longer in force: destroy the old sheet.</translation>
    </message>
    <message>
        <source>Steg 2 av 3.</source>
        <translation>Step 2 of 3.</translation>
    </message>
    <message>
        <source>Skriv koden som den står på pappret</source>
        <translation>Type the code as it is on the paper</translation>
    </message>
    <message>
        <source>Steg 3 av 3. {text}</source>
        <translation>Step 3 of 3. {text}</translation>
    </message>
    <message>
        <source>Öppna lagret</source>
        <translation>Open the store</translation>
    </message>
    <message>
        <source>Koden stämmer inte. Jämför grupp för grupp. Lagret är skapat och koden gäller.</source>
        <translation>The code does not match. Compare group by group. The store is created and the code is in force.</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>Sök i registret</source>
        <translation>Search the register</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Inget passar.</source>
        <translation>Nothing matches.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{shown} av {all}</source>
        <translation>{shown} of {all}</translation>
    </message>
    <message>
        <source>Sparat: {}.</source>
        <translation>Saved: {}.</translation>
    </message>
    <message>
        <source>Borttaget: {}.</source>
        <translation>Deleted: {}.</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Register att visa</source>
        <translation>Registers to show</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registers</translation>
    </message>
</context>
<context>
    <name>RekeyCard</name>
    <message>
        <source>Har en dator kommit bort, eller slutar en kollega: byt lagrets nyckel. Hela lagret krypteras om, gamla säkerhetskopior ersätts och alla andra får nya lösenfraser. Det går inte att ångra. Lagret låses först; ha kollegorna på plats.</source>
        <translation>If a computer has been lost, or a colleague leaves: change the key of the store. The whole store is encrypted anew, old backups are replaced and everybody else gets a new passphrase. It cannot be undone. The store is locked first; have your colleagues present.</translation>
    </message>
    <message>
        <source>Lås och byt nyckel …</source>
        <translation>Lock and change key …</translation>
    </message>
</context>
<context>
    <name>Rekeying</name>
    <message>
        <source>Byter nyckel</source>
        <translation>Changing the key</translation>
    </message>
    <message>
        <source>Lagret krypteras om. Slås datorn av nu är lagret helt, under den gamla eller den nya nyckeln.</source>
        <translation>The store is being encrypted anew. If the computer is switched off now the store is sound, under the old key or the new one.</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Påminnelsens text</source>
        <translation>The text of the reminder</translation>
    </message>
    <message>
        <source>Det som kopieras försvinner ur urklipp efter en halv minut.</source>
        <translation>What is copied disappears from the clipboard after half a minute.</translation>
    </message>
</context>
<context>
    <name>RemovePerson</name>
    <message>
        <source>Lösenfrasen slutar gälla i det här lagret. Det som personen har skrivit finns kvar. Kopior och säkerhetskopior som personen redan har öppnas fortfarande med den: byt lagrets nyckel när en kollega slutar eller en dator har kommit bort.</source>
        <translation>The passphrase stops working in this store. What the person has written remains. Copies and backups that the person already has are still opened by it: change the key of the store when a colleague leaves or a computer has been lost.</translation>
    </message>
</context>
<context>
    <name>Renew</name>
    <message>
        <source>Välj en ny lösenfras</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>Koden stämmer. Välj en ny lösenfras för {name} i stället för den som är glömd.</source>
        <translation>The code matches. Choose a new passphrase for {name} instead of the forgotten one.</translation>
    </message>
    <message>
        <source>Byter lösenfras</source>
        <translation>Changing passphrase</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Byt lösenfras och öppna lagret</source>
        <translation>Change passphrase and open the store</translation>
    </message>
    <message>
        <source>Öppna utan att byta</source>
        <translation>Open without changing</translation>
    </message>
    <message>
        <source>Utan en ny lösenfras gäller den gamla, och är den glömd behövs koden nästa gång också. Du kan byta senare i Inställningar.</source>
        <translation>Without a new passphrase the old one is in force, and if it is forgotten the code is needed next time too. You can change it later in Settings.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Vänta {time}</source>
        <translation>Wait {time}</translation>
    </message>
    <message>
        <source>För många felaktiga försök. Vänta {time}.</source>
        <translation>Too many wrong attempts. Wait {time}.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Återställer</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Kopian kontrolleras innan den tas i bruk. Till dess är allt som det var.</source>
        <translation>The copy is checked before it is taken into use. Until then everything is as it was.</translation>
    </message>
    <message>
        <source>Kopian är kontrollerad och lagret kan låsas upp.</source>
        <translation>The copy is checked and the store can be unlocked.</translation>
    </message>
    <message>
        <source>Det förra lagret ligger kvar i {place}</source>
        <translation>The previous store is kept in {place}</translation>
    </message>
    <message>
        <source>Lagret är återställt</source>
        <translation>The store has been restored</translation>
    </message>
    <message>
        <source>Till låsskärmen</source>
        <translation>To the lock screen</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Det här lämnas ut</source>
        <translation>This is what is handed out</translation>
    </message>
    <message>
        <source>{shown} av {numbers} tal visas</source>
        <translation>{shown} of {numbers} numbers are shown</translation>
    </message>
    <message>
        <source>De här talen har redan lämnats ut och kan inte skyddas i efterhand. De är ändå dolda här:</source>
        <translation>These numbers have already been handed out and cannot be protected afterwards. They are hidden here anyway:</translation>
    </message>
    <message>
        <source>x (4) betyder att talet lämnas ut som x; det inom parentes är internt och lämnar aldrig teamet. Gå till ett tal för att se varför. Mellanslag döljer ett tal som visas; inget dolt tal går att visa.</source>
        <translation>x (4) means that the number is handed out as x; what is in brackets is internal and never leaves the team. Go to a number to see why. Space hides a number that is shown; no hidden number can be shown.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Inget är antecknat.</source>
        <translation>Nothing has been noted.</translation>
    </message>
    <message>
        <source>Utelämnat för: {names}</source>
        <translation>Left out for: {names}</translation>
    </message>
</context>
<context>
    <name>Reversing</name>
    <message>
        <source>&amp;Ångra</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Gör om</source>
        <translation>&amp;Redo</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kan tala för att avsluta</source>
        <translation>In favour of closing</translation>
    </message>
    <message>
        <source>Kan tala för att fortsätta</source>
        <translation>In favour of continuing</translation>
    </message>
    <message>
        <source>Bra att veta</source>
        <translation>Good to know</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiera bokningsuppgifterna</source>
        <translation>Copy the booking details</translation>
    </message>
    <message>
        <source>Ändra lokalen …</source>
        <translation>Edit the room …</translation>
    </message>
    <message>
        <source>Visa lokalen i registret</source>
        <translation>Show the room in the register</translation>
    </message>
    <message>
        <source>Ingen bokningskontakt är inskriven.</source>
        <translation>No booking contact is registered.</translation>
    </message>
    <message>
        <source>Boka hos: {who}</source>
        <translation>Book with: {who}</translation>
    </message>
    <message>
        <source>Lokalen är borttagen ur registret.</source>
        <translation>The room has been deleted from the register.</translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Helskärm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Stäng rumsvyn</source>
        <translation>Close the room view</translation>
    </message>
    <message>
        <source>Nästa punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Föregående punkt</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Stoppa klockan, eller starta den igen</source>
        <translation>Stop the clock, or start it again</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>{}: välj en rad först</source>
        <translation>{}: choose a row first</translation>
    </message>
</context>
<context>
    <name>RunStep</name>
    <message>
        <source>Ta bort deltagaren</source>
        <translation>Remove participant</translation>
    </message>
    <message>
        <source>Mötet har börjat.</source>
        <translation>The meeting has begun.</translation>
    </message>
    <message>
        <source>Mötet är genomfört. Sammanfattningen kan skrivas ut.</source>
        <translation>The meeting has been held. The summary can be printed.</translation>
    </message>
    <message>
        <source>Deltagaren är borttagen.</source>
        <translation>The participant has been removed.</translation>
    </message>
    <message>
        <source>Anteckningen är borttagen.</source>
        <translation>The note has been deleted.</translation>
    </message>
    <message>
        <source>Svaret är återtaget.</source>
        <translation>The answer is taken back.</translation>
    </message>
    <message>
        <source>Åtgärden är klar.</source>
        <translation>The action is done.</translation>
    </message>
    <message>
        <source>Åtgärden är markerad som ej utförd.</source>
        <translation>The action is marked as not done.</translation>
    </message>
    <message>
        <source>Åtgärden är borttagen.</source>
        <translation>The action has been deleted.</translation>
    </message>
    <message>
        <source>Ny anteckning</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Inga beslut, överenskommelser eller frågor är antecknade.</source>
        <translation>No decisions, agreements or questions are noted.</translation>
    </message>
    <message>
        <source>Beslut och anteckningar</source>
        <translation>Decisions and notes</translation>
    </message>
    <message>
        <source>Skriv in svaret</source>
        <translation>Enter the answer</translation>
    </message>
    <message>
        <source>Ta tillbaka svaret</source>
        <translation>Take back the answer</translation>
    </message>
    <message>
        <source>Ändra anteckningen</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>Ta bort anteckningen</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Ingen åtgärd är bestämd än.</source>
        <translation>No action is decided yet.</translation>
    </message>
    <message>
        <source>Vem gör vad till när</source>
        <translation>Who does what by when</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ändra åtgärden</source>
        <translation>Edit action</translation>
    </message>
    <message>
        <source>Ta bort åtgärden</source>
        <translation>Delete the action</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Ny lokal …</source>
        <translation>New room …</translation>
    </message>
    <message>
        <source>Ändra lokalen</source>
        <translation>Edit the room</translation>
    </message>
    <message>
        <source>Familjen har redan ett möte den {day}.</source>
        <translation>The family already has a meeting on {day}.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Något gick fel. Inget är ändrat.</source>
        <translation>Something went wrong. Nothing has been changed.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Visa alla {count}</source>
        <translation>Show all {count}</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Pappren görs</source>
        <translation>The papers are being made</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>Vilket meddelande</source>
        <translation>Which message</translation>
    </message>
    <message>
        <source>Meddelandet</source>
        <translation>The message</translation>
    </message>
    <message>
        <source>Kopiera texten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Spara kalenderfil …</source>
        <translation>Save calendar file …</translation>
    </message>
    <message>
        <source>Kalenderfilen lägger in mötet i mottagarens kalender.</source>
        <translation>The calendar file puts the meeting into the recipient's calendar.</translation>
    </message>
    <message>
        <source>Mötet har ändrats sedan kalenderfilen sparades. Spara och skicka den igen, så ändras det även hos mottagaren.</source>
        <translation>The meeting has changed since the calendar file was saved. Save and send it again, and it changes with the recipient too.</translation>
    </message>
    <message>
        <source>Kalenderfilen som sparades senast stämmer fortfarande.</source>
        <translation>The calendar file that was saved last still holds.</translation>
    </message>
    <message>
        <source>Kalenderfilen tar bort mötet ur mottagarens kalender.</source>
        <translation>The calendar file takes the meeting out of the recipient's calendar.</translation>
    </message>
    <message>
        <source>Texten är kopierad. Klistra in den inom en halv minut.</source>
        <translation>The text has been copied. Paste it within half a minute.</translation>
    </message>
    <message>
        <source>Spara kalenderfil</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>Kalenderfiler (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
        <source>Sparad som {file}.</source>
        <translation>Saved as {file}.</translation>
    </message>
    <message>
        <source>Det som skickas anger tid, plats och vem som kallar, aldrig namn eller vad mötet gäller. Programmet skickar ingenting. Det gör du själv: klistra in texten eller bifoga filen där du brukar.</source>
        <translation>What is sent states time, place and who convenes, never names or what the meeting is about. The program sends nothing. You do that yourself: paste the text or attach the file where you usually do.</translation>
    </message>
</context>
<context>
    <name>Sent</name>
    <message>
        <source>Ändrat sedan det expedierades</source>
        <translation>Changed since it was sent</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Visa pappret</source>
        <translation>Show the paper</translation>
    </message>
    <message>
        <source>Skriv ut igen</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Spara pappret som PDF</source>
        <translation>Save the paper as PDF</translation>
    </message>
    <message>
        <source>Skicka samma papper till fler</source>
        <translation>Send the same paper to more people</translation>
    </message>
    <message>
        <source>Expediera en ny version</source>
        <translation>Send out a new version</translation>
    </message>
    <message>
        <source>Makulera</source>
        <translation>Make void</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Kolumnen Möten räknar kommande möten.</source>
        <translation>The column Meetings counts upcoming meetings.</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Sök bland kortkommandona</source>
        <translation>Search among the keyboard shortcuts</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Var</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Tangenter</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>ShowBackup</name>
    <message>
        <source>Det här finns i kopian</source>
        <translation>This is in the copy</translation>
    </message>
    <message>
        <source>Gjord {moment}.</source>
        <translation>Made {moment}.</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Det nuvarande lagret läggs undan, inget raderas. </source>
        <translation>The current store is put aside, nothing is erased. </translation>
    </message>
    <message>
        <source>Därefter gäller kopians lösenfraser. Det som skrevs efter kopian finns inte med.</source>
        <translation>After that the passphrases of the copy are in force. What was written after the copy is not in it.</translation>
    </message>
    <message>
        <source>aldrig</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Senast ändrat</source>
        <translation>Last changed</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Öppna ärenden</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Öppna åtgärder</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>Öppnas av</source>
        <translation>Opened by</translation>
    </message>
</context>
<context>
    <name>ShowCode</name>
    <message>
        <source>Skriv koden som den står på pappret</source>
        <translation>Type the code as it is on the paper</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Koden stämmer inte. Jämför grupp för grupp.</source>
        <translation>The code does not match. Compare group by group.</translation>
    </message>
    <message>
        <source>Koden visas inte igen. Skriv ut den först, eller tryck Stäng en gång till.</source>
        <translation>The code is not shown again. Print it first, or press Close once more.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Lås (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>SipsCard</name>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Upprättad</source>
        <translation>Established</translation>
    </message>
    <message>
        <source>Huvudansvarig</source>
        <translation>Main responsible</translation>
    </message>
    <message>
        <source>Följs upp</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Ingen samordnad individuell plan (SIP) är känd.</source>
        <translation>No coordinated individual plan (SIP) is known.</translation>
    </message>
    <message>
        <source>Ny SIP</source>
        <translation>New SIP</translation>
    </message>
    <message>
        <source>Uppföljd …</source>
        <translation>Reviewed …</translation>
    </message>
    <message>
        <source>Ta bort SIP</source>
        <translation>Delete SIP</translation>
    </message>
    <message>
        <source>Välj medlem</source>
        <translation>Choose member</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Följs upp nästa gång</source>
        <translation>To be reviewed next</translation>
    </message>
    <message>
        <source>Lämna tomt om planen inte ska följas upp igen.</source>
        <translation>Leave empty if the plan is not to be reviewed again.</translation>
    </message>
    <message>
        <source>SIP är uppföljd</source>
        <translation>The SIP has been reviewed</translation>
    </message>
    <message>
        <source>SIP är borttagen.</source>
        <translation>The SIP has been deleted.</translation>
    </message>
</context>
<context>
    <name>SlotsEditor</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lägg till tid</source>
        <translation>Add time</translation>
    </message>
    <message>
        <source>Samma tid en vecka senare</source>
        <translation>Same time a week later</translation>
    </message>
    <message>
        <source>Inga tider än.</source>
        <translation>No times yet.</translation>
    </message>
    <message>
        <source>Ta bort {time}</source>
        <translation>Remove {time}</translation>
    </message>
    <message>
        <source>Upptaget: {names}</source>
        <translation>Busy: {names}</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>En ny kopia görs och de äldre bredvid lagret raderas. Gör det när det som står i dem ska glömmas. Kopior på andra platser finns kvar. Det går inte att ångra.</source>
        <translation>A new backup is made and the older ones beside the store are erased. Do this when what is in them should be forgotten. Copies in other places remain. It cannot be undone.</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Målet</source>
        <translation>The aim</translation>
    </message>
    <message>
        <source>Det här är uppfyllt</source>
        <translation>This is met</translation>
    </message>
    <message>
        <source>Så är det prövat</source>
        <translation>How it has been tested</translation>
    </message>
    <message>
        <source>Kända brister</source>
        <translation>Known shortcomings</translation>
    </message>
    <message>
        <source>Säg till om något hindrar dig</source>
        <translation>Tell us if something stands in your way</translation>
    </message>
    <message>
        <source>Redogörelsen gäller FamSam {version}.</source>
        <translation>The statement concerns FamSam {version}.</translation>
    </message>
    <message>
        <source>FamSam ska gå att använda med skärmläsare, med bara tangentbord, med förstorad text och med de färger du ser bäst. Målet är EN 301 549 kapitel 11, som bygger på WCAG 2.1 nivå AA.</source>
        <translation>It should be possible to use FamSam with a screen reader, by keyboard alone, with enlarged text and with the colours that you see best. The aim is EN 301 549 chapter 11, which builds on WCAG 2.1 level AA.</translation>
    </message>
    <message>
        <source>Allt kan göras med tangentbordet. F1 visar kortkommandona.</source>
        <translation>Everything can be done by keyboard. F1 shows the shortcuts.</translation>
    </message>
    <message>
        <source>Fält, knappar, listor och rubriker har namn och roller som skärmläsare läser upp. Diagram har sina siffror i ord och i en tabell.</source>
        <translation>Fields, buttons, lists and headings have names and roles that screen readers read aloud. Charts have their figures in words and in a table.</translation>
    </message>
    <message>
        <source>Det syns tydligt var fokus är. Tabb går runt i varje fönster och fastnar ingenstans.</source>
        <translation>It is clearly seen where the focus is. Tab goes round in each window and gets stuck nowhere.</translation>
    </message>
    <message>
        <source>Text har kontrasten minst 4,5:1, kanter och fokus minst 3:1, i ljusa och i mörka färger. Färg är aldrig ensam om att betyda något.</source>
        <translation>Text has a contrast of at least 4.5:1, borders and focus at least 3:1, in light and in dark colours. Colour alone never carries a meaning.</translation>
    </message>
    <message>
        <source>Texten kan förstoras till 200 % i menyn Visa. Knappar är minst 24 bildpunkter höga.</source>
        <translation>The text can be enlarged to 200 % in the menu View. Buttons are at least 24 pixels high.</translation>
    </message>
    <message>
        <source>Inget blinkar. Rörelse stängs av med Mindre rörelse i menyn Visa, eller när datorn är inställd så.</source>
        <translation>Nothing flashes. Motion is turned off by Less motion in the menu View, or when the computer is set so.</translation>
    </message>
    <message>
        <source>Papper som sparas som PDF är taggade: rubriker, tabeller och språk följer med.</source>
        <translation>Papers saved as PDF are tagged: headings, tables and language come along.</translation>
    </message>
    <message>
        <source>Varje ändring av programmet prövas automatiskt: alla sidor och dialoger gås igenom för namn, roller, tabbordning, synligt fokus, storlek och kontrast.</source>
        <translation>Every change of the program is tested automatically: all pages and dialogs are gone through for names, roles, tab order, visible focus, size and contrast.</translation>
    </message>
    <message>
        <source>Ingen utomstående har granskat programmet.</source>
        <translation>Nobody from outside has reviewed the program.</translation>
    </message>
    <message>
        <source>Programmet är inte prövat av människor med NVDA, JAWS eller VoiceOver.</source>
        <translation>The program has not been tested by people with NVDA, JAWS or VoiceOver.</translation>
    </message>
    <message>
        <source>Förhandsgranskningen visar papper som bilder. En skärmläsare läser dem först när de har sparats som PDF.</source>
        <translation>The preview shows papers as pictures. A screen reader reads them only once they are saved as PDF.</translation>
    </message>
    <message>
        <source>PDF-filerna är inte granskade mot PDF/UA.</source>
        <translation>The PDF files have not been checked against PDF/UA.</translation>
    </message>
    <message>
        <source>Rubriker har ingen nivå för skärmläsare.</source>
        <translation>Headings have no level for screen readers.</translation>
    </message>
    <message>
        <source>Vänd dig till {organisation}.</source>
        <translation>Contact {organisation}.</translation>
    </message>
    <message>
        <source>Vänd dig till den som ansvarar för FamSam hos er.</source>
        <translation>Contact the person responsible for FamSam where you work.</translation>
    </message>
    <message>
        <source>Berätta vad du ville göra och vad som hindrade dig. Skriv inget om någon familj.</source>
        <translation>Say what you wanted to do and what stood in your way. Write nothing about any family.</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Interna siffror</source>
        <translation>Internal figures</translation>
    </message>
    <message>
        <source>Publicera siffror</source>
        <translation>Publish figures</translation>
    </message>
    <message>
        <source>Det enda sättet för siffror att lämna teamet</source>
        <translation>The only way for figures to leave the team</translation>
    </message>
    <message>
        <source>Interna siffror till och med {} – arbetsmaterial, får inte spridas</source>
        <translation>Internal figures up to and including {} – working material, not to be spread</translation>
    </message>
    <message>
        <source>Startade det året</source>
        <translation>Started that year</translation>
    </message>
    <message>
        <source>Aktuella av dem</source>
        <translation>Current of them</translation>
    </message>
    <message>
        <source>Andel av familjerna</source>
        <translation>Share of the families</translation>
    </message>
    <message>
        <source>Förväntad andel</source>
        <translation>Expected share</translation>
    </message>
    <message>
        <source>Spara siffrorna</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>{}-filer (*.{})</source>
        <translation>{} files (*.{})</translation>
    </message>
    <message>
        <source>Siffrorna är sparade i {}.</source>
        <translation>The figures have been saved in {}.</translation>
    </message>
    <message>
        <source>Familjer per startår</source>
        <translation>Families by start year</translation>
    </message>
    <message>
        <source>Andel och förväntad andel per kommun</source>
        <translation>Share and expected share by municipality</translation>
    </message>
    <message>
        <source>Möten och åtgärder per kvartal</source>
        <translation>Meetings and actions by quarter</translation>
    </message>
    <message>
        <source>Genomförda möten</source>
        <translation>Meetings held</translation>
    </message>
    <message>
        <source>Utförda åtgärder</source>
        <translation>Actions done</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Arbetar</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Det du skriver nu är inte sparat än</source>
        <translation>What you are typing is not saved yet</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
</context>
<context>
    <name>StopsCard</name>
    <message>
        <source>Gå till punkten</source>
        <translation>Go to the item</translation>
    </message>
</context>
<context>
    <name>SuggestionsCard</name>
    <message>
        <source>Förslagen räknas fram</source>
        <translation>The suggestions are being worked out</translation>
    </message>
    <message>
        <source>Räkna fram förslag</source>
        <translation>Work out suggestions</translation>
    </message>
    <message>
        <source>Gjorda ändringar</source>
        <translation>Changes made</translation>
    </message>
    <message>
        <source>Förslagen räknas fram. Du kan fortsätta under tiden.</source>
        <translation>The suggestions are being worked out. You can go on meanwhile.</translation>
    </message>
    <message>
        <source>Förslagen är inte framräknade.</source>
        <translation>The suggestions have not been worked out.</translation>
    </message>
    <message>
        <source>Alla tal visas.</source>
        <translation>All numbers are shown.</translation>
    </message>
    <message>
        <source>Inget enkelt sätt att visa fler tal hittades.</source>
        <translation>No simple way to show more numbers was found.</translation>
    </message>
    <message>
        <source>Välj ett, så kontrolleras siffrorna om. Det går att ta tillbaka.</source>
        <translation>Choose one, and the figures are checked again. It can be taken back.</translation>
    </message>
    <message>
        <source>Och {} till, som inte ger mer.</source>
        <translation>And {} more, which give no more.</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Slå ihop</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Utelämna</source>
        <translation>Leave out</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Till genomförandet</source>
        <translation>To the meeting itself</translation>
    </message>
    <message>
        <source>Exemplar</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Expediera …</source>
        <translation>Send out …</translation>
    </message>
    <message>
        <source>Expediera alla …</source>
        <translation>Send out all …</translation>
    </message>
    <message>
        <source>Spara alla …</source>
        <translation>Save all …</translation>
    </message>
    <message>
        <source>Skriv ut alla …</source>
        <translation>Print all …</translation>
    </message>
    <message>
        <source>Exemplaren görs</source>
        <translation>The copies are being made</translation>
    </message>
    <message>
        <source>Vem gör vad till när</source>
        <translation>Who does what by when</translation>
    </message>
    <message>
        <source>Ingen åtgärd är bestämd.</source>
        <translation>No action is decided.</translation>
    </message>
    <message>
        <source>Boka nästa möte</source>
        <translation>Book next meeting</translation>
    </message>
    <message>
        <source>Expedierad till {there} av {all}</source>
        <translation>Sent to {there} of {all}</translation>
    </message>
    <message>
        <source>Mötet är inställt, så det finns inget att sammanfatta.</source>
        <translation>The meeting has been cancelled, so there is nothing to summarise.</translation>
    </message>
    <message>
        <source>Sammanfattningen finns när mötet är markerat som genomfört.</source>
        <translation>The summary is here once the meeting is marked as held.</translation>
    </message>
    <message>
        <source>Inget möte är bokat.</source>
        <translation>No meeting is booked.</translation>
    </message>
    <message>
        <source>{there} av {all} var med.</source>
        <translation>{there} of {all} attended.</translation>
    </message>
    <message>
        <source>Pappret är expedierat. Programmet skickar ingenting. Det gör du själv.</source>
        <translation>The paper is marked as sent. The program sends nothing. You do that yourself.</translation>
    </message>
    <message>
        <source>Sammanfattningen är expedierad.</source>
        <translation>The summary is marked as sent.</translation>
    </message>
    <message>
        <source>Pappret är makulerat.</source>
        <translation>The paper is void.</translation>
    </message>
    <message>
        <source>Välj mapp för exemplaren</source>
        <translation>Choose a folder for the copies</translation>
    </message>
    <message>
        <source>Avbrutet. Inget är utskrivet.</source>
        <translation>Cancelled. Nothing has been printed.</translation>
    </message>
    <message>
        <source>{copies} är sparade.</source>
        <translation>{copies} have been saved.</translation>
    </message>
    <message>
        <source>Avbrutet. Inget är sparat.</source>
        <translation>Cancelled. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Var och en får det som samtycket räcker till. I teamets eget exemplar står vid varje stycke för vem det är utelämnat. Välj en rad för att se just det exemplaret.</source>
        <translation>Each person gets what the consent covers. In the team's own copy each passage says for whom it is left out. Choose a row to see that very copy.</translation>
    </message>
    <message>
        <source>Beslut och anteckningar</source>
        <translation>Decisions and notes</translation>
    </message>
    <message>
        <source>Nästa möte</source>
        <translation>Next meeting</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>Sparat: {forms}. Skriv in nästa, eller stäng.</source>
        <translation>Saved: {forms}. Enter the next one, or close.</translation>
    </message>
</context>
<context>
    <name>SurveysCard</name>
    <message>
        <source>Inga enkätsvar än. De räknas utan att någon pekas ut.</source>
        <translation>No survey answers yet. They are counted without anybody being identified.</translation>
    </message>
    <message>
        <source>Samlades in</source>
        <translation>Collected on</translation>
    </message>
    <message>
        <source>Enkät</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Blanketter</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Fyll på</source>
        <translation>Add more</translation>
    </message>
    <message>
        <source>Ta bort den sist inskrivna</source>
        <translation>Delete the one entered last</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>En säkerhetskopia görs först.</source>
        <translation>A backup is made first.</translation>
    </message>
</context>
<context>
    <name>TemplateItemsCard</name>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Punkter i mallen</source>
        <translation>Items in the template</translation>
    </message>
    <message>
        <source>Mallen har inga punkter än.</source>
        <translation>The template has no items yet.</translation>
    </message>
    <message>
        <source>Ny punkt …</source>
        <translation>New item …</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ändra punkten</source>
        <translation>Edit item</translation>
    </message>
    <message>
        <source>Ta bort punkten</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>Punkter i ”{name}”</source>
        <translation>Items in “{name}”</translation>
    </message>
    <message>
        <source>Ny punkt i mallen</source>
        <translation>New item in the template</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ändra punkten i mallen</source>
        <translation>Edit the item in the template</translation>
    </message>
    <message>
        <source>Punkten är borttagen ur mallen.</source>
        <translation>The item has been deleted from the template.</translation>
    </message>
</context>
<context>
    <name>TemplatesCard</name>
    <message>
        <source>Mall</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Föreslås för</source>
        <translation>Suggested for</translation>
    </message>
    <message>
        <source>Mallar</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>En ny dagordning kan utgå från en mall. Det som ändras här ändrar inga dagordningar som finns.</source>
        <translation>A new agenda can start from a template. What is changed here changes no existing agendas.</translation>
    </message>
    <message>
        <source>Ny mall</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>En mall för ett visst slags möte börjar med programmets förslag till punkter.</source>
        <translation>A template for a certain kind of meeting begins with the items that the program suggests.</translation>
    </message>
    <message>
        <source>Ändra mallen</source>
        <translation>Edit the template</translation>
    </message>
    <message>
        <source>Dagordningen ska skickas senast så här långt före mötet</source>
        <translation>The agenda should be sent at least this long before the meeting</translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>{} dagar</source>
        <translation>{} days</translation>
    </message>
    <message>
        <source>Idag påminner om dagordningar som inte är markerade som skickade i tid.</source>
        <translation>Today reminds of agendas that are not marked as sent in time.</translation>
    </message>
    <message>
        <source>Flytta upp mallen</source>
        <translation>Move the template up</translation>
    </message>
    <message>
        <source>Flytta ned mallen</source>
        <translation>Move the template down</translation>
    </message>
    <message>
        <source>Kopiera mallen</source>
        <translation>Copy the template</translation>
    </message>
    <message>
        <source>Ta bort mallen</source>
        <translation>Delete the template</translation>
    </message>
    <message>
        <source>Sparat för alla dagordningar.</source>
        <translation>Saved for all agendas.</translation>
    </message>
    <message>
        <source>{name} – kopia</source>
        <translation>{name} – copy</translation>
    </message>
    <message>
        <source>Mallen är kopierad.</source>
        <translation>The template has been copied.</translation>
    </message>
    <message>
        <source>Mallen är borttagen.</source>
        <translation>The template has been deleted.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Möten idag</source>
        <translation>Meetings today</translation>
    </message>
    <message>
        <source>Öppna åtgärder</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>Samtycken som löper ut</source>
        <translation>Consents that are running out</translation>
    </message>
    <message>
        <source>Dagordningar att skicka</source>
        <translation>Agendas to send out</translation>
    </message>
    <message>
        <source>Ingen har passerat sista dag</source>
        <translation>None is overdue</translation>
    </message>
    <message>
        <source>Inom 30 dagar</source>
        <translation>Within 30 days</translation>
    </message>
    <message>
        <source>Inget inom 30 dagar</source>
        <translation>Nothing within 30 days</translation>
    </message>
    <message>
        <source>Allt är skickat</source>
        <translation>Everything has been sent</translation>
    </message>
    <message>
        <source>Inget möte är bokat</source>
        <translation>No meeting is booked</translation>
    </message>
    <message>
        <source>Nästa: {clock} {subject}</source>
        <translation>Next: {clock} {subject}</translation>
    </message>
    <message>
        <source>Nästa: {day}</source>
        <translation>Next: {day}</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Här syns ärendets steg, möten och åtgärder när det finns några.</source>
        <translation>The steps of the case, meetings and actions are shown here when there are any.</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Inget väntar. Nya familjer och deras ärenden läggs in på sidan Familjer.</source>
        <translation>Nothing is waiting. New families and their cases are added on the page Families.</translation>
    </message>
    <message>
        <source>Till familjerna</source>
        <translation>To the families</translation>
    </message>
    <message>
        <source>Möten den här och nästa vecka</source>
        <translation>Meetings this week and next</translation>
    </message>
    <message>
        <source>Inga möten är bokade den här veckan eller nästa.</source>
        <translation>No meetings are booked this week or next.</translation>
    </message>
    <message>
        <source>Åtgärder som har passerat sista dag</source>
        <translation>Overdue actions</translation>
    </message>
    <message>
        <source>Ingen åtgärd har passerat sista dag.</source>
        <translation>No action is overdue.</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Papperskorg</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Papperskorgen är tom. Det som tas bort hamnar här.</source>
        <translation>The trash is empty. What is deleted ends up here.</translation>
    </message>
    <message>
        <source>Dit det hörde</source>
        <translation>Where it belonged</translation>
    </message>
    <message>
        <source>Återställt: {}.</source>
        <translation>Restored: {}.</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vad det hette</source>
        <translation>What it was called</translation>
    </message>
    <message>
        <source>Hörde till</source>
        <translation>Belonged to</translation>
    </message>
    <message>
        <source>Borttaget</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>UnfinishedKeeper</name>
    <message>
        <source>Det du skrev när programmet låstes är kvar. Det är inte sparat än.</source>
        <translation>What you were typing when the program was locked is still there. It is not saved yet.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Lås upp {store}</source>
        <translation>Unlock {store}</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Öppna med datorns nyckelring</source>
        <translation>Open with the computer's keyring</translation>
    </message>
    <message>
        <source>Öppna det som finns</source>
        <translation>Open what there is</translation>
    </message>
    <message>
        <source>Återställ en säkerhetskopia …</source>
        <translation>Restore a backup …</translation>
    </message>
    <message>
        <source>Låser upp</source>
        <translation>Unlocking</translation>
    </message>
    <message>
        <source>Låser upp …</source>
        <translation>Unlocking …</translation>
    </message>
    <message>
        <source>Öppna ett annat lager</source>
        <translation>Open another store</translation>
    </message>
    <message>
        <source>Skapa ett nytt lager</source>
        <translation>Create a new store</translation>
    </message>
    <message>
        <source>Glömt lösenfrasen?</source>
        <translation>Forgotten passphrase?</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>VenueDialog</name>
    <message>
        <source>Ta bort lokalen</source>
        <translation>Delete the room</translation>
    </message>
</context>
<context>
    <name>VenuesCard</name>
    <message>
        <source>Inga lokaler än.</source>
        <translation>No rooms yet.</translation>
    </message>
    <message>
        <source>Lokal</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Platser</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Bokas hos</source>
        <translation>Booked with</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>{n} tidigare</source>
        <translation>{n} earlier</translation>
    </message>
    <message>
        <source>Tidigare på dygnet</source>
        <translation>Earlier in the day</translation>
    </message>
    <message>
        <source>{n} senare</source>
        <translation>{n} later</translation>
    </message>
    <message>
        <source>Senare på dygnet</source>
        <translation>Later in the day</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Välkommen till FamSam</source>
        <translation>Welcome to FamSam</translation>
    </message>
    <message>
        <source>Här planerar, leder och följer ni upp möten mellan familjer och verksamheter. Allt sparas krypterat på den här datorn och skickas ingenstans.</source>
        <translation>Here you plan, lead and follow up meetings between families and agencies. Everything is saved encrypted on this computer and is sent nowhere.</translation>
    </message>
    <message>
        <source>Gör i ordning demolagret</source>
        <translation>Preparing the demo store</translation>
    </message>
    <message>
        <source>Skapa ert lager</source>
        <translation>Create your store</translation>
    </message>
    <message>
        <source>Öppna demolagret</source>
        <translation>Open the demo store</translation>
    </message>
    <message>
        <source>Öppna ett befintligt lager</source>
        <translation>Open an existing store</translation>
    </message>
    <message>
        <source>Demolagret har påhittade familjer. Där kan du prova allt.</source>
        <translation>The demo store has invented families. There you can try everything.</translation>
    </message>
    <message>
        <source>Återställ en säkerhetskopia …</source>
        <translation>Restore a backup …</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Demolager – påhittade familjer. Här kan du prova allt.</source>
        <translation>Demo store – invented families. Here you can try everything.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångrat: {}</source>
        <translation>Undone: {}</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Gjort om: {}</source>
        <translation>Redone: {}</translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message>
        <source>v. {week}</source>
        <translation>wk {week}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>måste fyllas i</source>
        <translation>must be filled in</translation>
    </message>
</context>
<context>
    <name>_Other</name>
    <message>
        <source>{} ska kunna öppna lagret</source>
        <translation>{} should be able to open the store</translation>
    </message>
    <message>
        <source>Ny lösenfras för {}</source>
        <translation>New passphrase for {}</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Lokalen {room} är bokad {when}.</source>
        <translation>The room {room} is booked {when}.</translation>
    </message>
    <message>
        <source>Lokalen är bokad {when}.</source>
        <translation>The room is booked {when}.</translation>
    </message>
    <message>
        <source>{who} är upptagna {when}.</source>
        <translation>{who} are busy {when}.</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Någon i teamet</source>
        <translation>Somebody in the team</translation>
    </message>
    <message>
        <source>{who} är upptagen {when}.</source>
        <translation>{who} is busy {when}.</translation>
    </message>
    <message>
        <source>Och {n} till.</source>
        <translation>And {n} more.</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>senast {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Familjemedlemmar</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Verksamheter</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Papperskorg</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Leda möte</source>
        <translation>Lead meeting</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>FamSam</source>
        <translation>FamSam</translation>
    </message>
    <message>
        <source>Familjerna</source>
        <translation>The families</translation>
    </message>
    <message>
        <source>Försenad</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Lista till verksamhet …</source>
        <translation>List for an agency …</translation>
    </message>
    <message>
        <source>öppen åtgärd</source>
        <comment>one</comment>
        <translation>open action</translation>
    </message>
    <message>
        <source>öppna åtgärder</source>
        <comment>many</comment>
        <translation>open actions</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Öppna mötet</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>Släpp mötet som dras, där det var</source>
        <translation>Let go of the meeting that is dragged, where it was</translation>
    </message>
    <message>
        <source>Byt dag i månaden</source>
        <translation>Change day in the month</translation>
    </message>
    <message>
        <source>Visa veckan för dagen som är vald i månaden</source>
        <translation>Show the week of the day that is chosen in the month</translation>
    </message>
    <message>
        <source>Visa dagens möten, eller planera ett nytt</source>
        <translation>Show the meetings of the day, or plan a new one</translation>
    </message>
    <message>
        <source>Visa vecka</source>
        <translation>Show week</translation>
    </message>
    <message>
        <source>Visa månad</source>
        <translation>Show month</translation>
    </message>
    <message>
        <source>Överlämnad till</source>
        <translation>Handed over to</translation>
    </message>
    <message>
        <source>Aktualiserad av</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>Inget ärende: familjen är inte aktualiserad än</source>
        <translation>No case: the family has not been referred yet</translation>
    </message>
    <message>
        <source>Ärende {number}: {state}</source>
        <translation>Case {number}: {state}</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ingen än</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Registry number</translation>
    </message>
    <message>
        <source>Om avslutet</source>
        <translation>About the closing</translation>
    </message>
    <message>
        <source>flera insatser</source>
        <translation>several kinds of support</translation>
    </message>
    <message>
        <source>tidigare samverkan otillräcklig</source>
        <translation>earlier collaboration insufficient</translation>
    </message>
    <message>
        <source>behov ur familjeperspektiv</source>
        <translation>need seen from the whole family</translation>
    </message>
    <message>
        <source>Kriterier</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>inga ifyllda</source>
        <translation>none filled in</translation>
    </message>
    <message>
        <source>Frågan</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>Kände till FamSam</source>
        <translation>Knew of FamSam</translation>
    </message>
    <message>
        <source>Familjens svar</source>
        <translation>The family's answer</translation>
    </message>
    <message>
        <source>tackade nej</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>Första samverkansmötet</source>
        <translation>First coordination meeting</translation>
    </message>
    <message>
        <source>Senaste samverkansmötet</source>
        <translation>Last coordination meeting</translation>
    </message>
    <message>
        <source>{rhythm}. Dags för uppföljning sedan {day}.</source>
        <translation>{rhythm}. Due for a check-in since {day}.</translation>
    </message>
    <message>
        <source>{rhythm}. Nästa uppföljning senast {day}.</source>
        <translation>{rhythm}. Next check-in by {day}.</translation>
    </message>
    <message>
        <source>Varje dag</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Varannan dag</source>
        <translation>Every other day</translation>
    </message>
    <message>
        <source>Var {number}:a dag</source>
        <translation>Every {number} days</translation>
    </message>
    <message>
        <source>Var {number}:e dag</source>
        <translation>Every {number} days</translation>
    </message>
    <message>
        <source>Varje vecka</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Varannan vecka</source>
        <translation>Every other week</translation>
    </message>
    <message>
        <source>Var tredje vecka</source>
        <translation>Every third week</translation>
    </message>
    <message>
        <source>Var fjärde vecka</source>
        <translation>Every fourth week</translation>
    </message>
    <message>
        <source>Var {number}:a vecka</source>
        <translation>Every {number} weeks</translation>
    </message>
    <message>
        <source>Var {number}:e vecka</source>
        <translation>Every {number} weeks</translation>
    </message>
    <message>
        <source>Tills vidare</source>
        <translation>Until further notice</translation>
    </message>
    <message>
        <source>{day}, löper ut</source>
        <translation>{day}, running out</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>Delmål</source>
        <translation>Subgoals</translation>
    </message>
    <message>
        <source>familj</source>
        <comment>one</comment>
        <translation>family</translation>
    </message>
    <message>
        <source>familjer</source>
        <comment>many</comment>
        <translation>families</translation>
    </message>
    <message>
        <source>Finns</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Löper ut</source>
        <translation>Running out</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Saknas</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Inget svar</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>{name} (skyddade uppgifter)</source>
        <translation>{name} (protected identity)</translation>
    </message>
    <message>
        <source>Ny familj</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Sök bland familjerna</source>
        <translation>Search among the families</translation>
    </message>
    <message>
        <source>Senast något hände</source>
        <translation>Last time something happened</translation>
    </message>
    <message>
        <source>Senaste genomförda möte</source>
        <translation>Last meeting held</translation>
    </message>
    <message>
        <source>inget än</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Nästa möte</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>inget är planerat</source>
        <translation>nothing has been planned</translation>
    </message>
    <message>
        <source>Öppna åtgärder</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>försenad</source>
        <comment>one</comment>
        <translation>overdue</translation>
    </message>
    <message>
        <source>försenade</source>
        <comment>many</comment>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Waiting for answers</translation>
    </message>
    <message>
        <source>har dröjt</source>
        <comment>one</comment>
        <translation>is late</translation>
    </message>
    <message>
        <source>har dröjt</source>
        <comment>many</comment>
        <translation>are late</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>{count} av {of} nådda</source>
        <translation>{count} of {of} reached</translation>
    </message>
    <message>
        <source>inga är satta</source>
        <translation>none are set</translation>
    </message>
    <message>
        <source>Samtycken som gäller</source>
        <translation>Consents in force</translation>
    </message>
    <message>
        <source>inga</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{count}, det första löper ut {day}</source>
        <translation>{count}, the first runs out {day}</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>ingen är känd</source>
        <translation>none is known</translation>
    </message>
    <message>
        <source>finns</source>
        <translation>there is one</translation>
    </message>
    <message>
        <source>{count} finns</source>
        <translation>there are {count}</translation>
    </message>
    <message>
        <source>{there}, följs upp {day}</source>
        <translation>{there}, to be reviewed {day}</translation>
    </message>
    <message>
        <source>för {days} sedan</source>
        <translation>{days} ago</translation>
    </message>
    <message>
        <source>dag</source>
        <comment>one</comment>
        <translation>day</translation>
    </message>
    <message>
        <source>dagar</source>
        <comment>many</comment>
        <translation>days</translation>
    </message>
    <message>
        <source>idag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{count}, varav {late}</source>
        <translation>{count}, of which {late}</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Nästa händelse, eller den förra</source>
        <translation>The next event, or the one before</translation>
    </message>
    <message>
        <source>Första händelsen, eller den sista</source>
        <translation>The first event, or the last</translation>
    </message>
    <message>
        <source>Öppna händelsen</source>
        <translation>Open the event</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>{day}: {what}, {state}</source>
        <translation>{day}: {what}, {state}</translation>
    </message>
    <message>
        <source>försenad</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>{day}: åtgärden {what}, {state}</source>
        <translation>{day}: the action {what}, {state}</translation>
    </message>
    <message>
        <source>{day}: samtycket från {who} återkallat</source>
        <translation>{day}: the consent from {who} withdrawn</translation>
    </message>
    <message>
        <source>{day}: samtycket från {who} löpte ut</source>
        <translation>{day}: the consent from {who} ran out</translation>
    </message>
    <message>
        <source>{day}: samtycket från {who} löper ut</source>
        <translation>{day}: the consent from {who} runs out</translation>
    </message>
    <message>
        <source>Inget ärende</source>
        <translation>No case</translation>
    </message>
    <message>
        <source>inget ärende</source>
        <translation>no case</translation>
    </message>
    <message>
        <source>{state} sedan {day}</source>
        <translation>{state} since {day}</translation>
    </message>
    <message>
        <source>ansvarig {name}</source>
        <translation>responsible: {name}</translation>
    </message>
    <message>
        <source>ingen ansvarig</source>
        <translation>nobody responsible</translation>
    </message>
    <message>
        <source>språk {language}</source>
        <translation>language: {language}</translation>
    </message>
    <message>
        <source>tolk behövs</source>
        <translation>interpreter needed</translation>
    </message>
    <message>
        <source>{year} ({age} år i år)</source>
        <translation>{year} (turns {age})</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ja, till {day}</source>
        <translation>Yes, until {day}</translation>
    </message>
    <message>
        <source>{agency} deltog {day}; egen kontakt sedan {month}</source>
        <translation>{agency} took part {day}; own contact since {month}</translation>
    </message>
    <message>
        <source>{kind} (räknas inte)</source>
        <translation>{kind} (does not count)</translation>
    </message>
    <message>
        <source>Ärende {number}: {days}, {state}</source>
        <translation>Case {number}: {days}, {state}</translation>
    </message>
    <message>
        <source>bladet saknas.</source>
        <translation>the sheet is missing.</translation>
    </message>
    <message>
        <source>bladet har fler än {0} rader.</source>
        <translation>the sheet has more than {0} rows.</translation>
    </message>
    <message>
        <source>rubriken saknas på första raden.</source>
        <translation>the heading is missing in the first row.</translation>
    </message>
    <message>
        <source>rubriken står två gånger på första raden.</source>
        <translation>the heading appears twice in the first row.</translation>
    </message>
    <message>
        <source>rubriken hör inte till bladet. Rubrikerna är {all}.</source>
        <translation>the heading does not belong to the sheet. The headings are {all}.</translation>
    </message>
    <message>
        <source>här står en formel. Skriv värdet i stället.</source>
        <translation>there is a formula here. Write the value instead.</translation>
    </message>
    <message>
        <source>här står ett felvärde. Skriv värdet i stället.</source>
        <translation>there is an error value here. Write the value instead.</translation>
    </message>
    <message>
        <source>här behövs ett värde{choice}.</source>
        <translation>a value is needed here{choice}.</translation>
    </message>
    <message>
        <source>här ska det stå en text.</source>
        <translation>there must be a text here.</translation>
    </message>
    <message>
        <source>texten är för lång; högst {0} tecken får plats.</source>
        <translation>the text is too long; at most {0} characters fit.</translation>
    </message>
    <message>
        <source>här ska det stå ett datum som finns, till exempel 2022-03-01.</source>
        <translation>there must be an existing date here, for example 2022-03-01.</translation>
    </message>
    <message>
        <source>här ska det stå ett klockslag, till exempel 09:00.</source>
        <translation>there must be a clock time here, for example 09:00.</translation>
    </message>
    <message>
        <source>här ska det stå ett heltal, 1–{0}.</source>
        <translation>there must be a whole number here, 1–{0}.</translation>
    </message>
    <message>
        <source>här ska det stå ett födelseår, {0}–{1}.</source>
        <translation>there must be a birth year here, {0}–{1}.</translation>
    </message>
    <message>
        <source>ordet känns inte igen{choice}.</source>
        <translation>the word is not known{choice}.</translation>
    </message>
    <message>
        <source>dagen har inte kommit än.</source>
        <translation>the day has not come yet.</translation>
    </message>
    <message>
        <source>dagen ligger för tidigt; tidigast {0}.</source>
        <translation>the day is too early; at the earliest {0}.</translation>
    </message>
    <message>
        <source>samma uppgift står redan på rad {0}.</source>
        <translation>the same entry is already on row {0}.</translation>
    </message>
    <message>
        <source>en familj med det namnet finns redan i lagret.</source>
        <translation>a family with that name is already in the store.</translation>
    </message>
    <message>
        <source>familjen finns inte på bladet Familjer.</source>
        <translation>the family is not on the sheet Familjer.</translation>
    </message>
    <message>
        <source>familjen har ingen med det namnet på bladet Medlemmar.</source>
        <translation>the family has nobody with that name on the sheet Medlemmar.</translation>
    </message>
    <message>
        <source>familjen har inget möte den dagen på bladet Moten.</source>
        <translation>the family has no meeting that day on the sheet Moten.</translation>
    </message>
    <message>
        <source>verksamheten finns varken på bladet Egna kontakter eller i lagret. Rätta namnet, eller lägg först upp den.</source>
        <translation>the agency is neither on the sheet Egna kontakter nor in the store. Correct the name, or add the agency first.</translation>
    </message>
    <message>
        <source>flera verksamheter med olika sektor heter så. Ge dem olika namn.</source>
        <translation>several agencies with different sectors have that name. Give them different names.</translation>
    </message>
    <message>
        <source>ett avslutat ärende behöver en orsak{choice}.</source>
        <translation>a closed case needs a reason{choice}.</translation>
    </message>
    <message>
        <source>ärendet är inte avslutat. Fyll i avslutad, eller ta bort orsaken.</source>
        <translation>the case is not closed. Fill in avslutad, or take away the reason.</translation>
    </message>
    <message>
        <source>inget samverkansmöte är genomfört. Ange orsaken i avslutad_fore_mote_orsak i stället.</source>
        <translation>no coordination meeting has been held. Give the reason in avslutad_fore_mote_orsak instead.</translation>
    </message>
    <message>
        <source>ett samverkansmöte är genomfört. Ange orsaken i avslutsorsak i stället.</source>
        <translation>a coordination meeting has been held. Give the reason in avslutsorsak instead.</translation>
    </message>
    <message>
        <source>ärendet är avslutat; mötet ska vara genomfört eller inställt.</source>
        <translation>the case is closed; the meeting must be held or cancelled.</translation>
    </message>
    <message>
        <source>mötet är inte genomfört; ingen har varit där än.</source>
        <translation>the meeting has not been held; nobody has been there yet.</translation>
    </message>
    <message>
        <source>Filen finns inte eller går inte att läsa. Inget är ändrat.</source>
        <translation>The file does not exist or cannot be read. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa som Excel-arbetsbok (.xlsx). Inget är ändrat.</source>
        <translation>The file cannot be read as an Excel workbook (.xlsx). Nothing has been changed.</translation>
    </message>
    <message>
        <source>Filen är lösenordsskyddad eller i ett äldre format. Spara den som .xlsx utan lösenord och försök igen.</source>
        <translation>The file is protected by a password or in an older format. Save it as .xlsx without a password and try again.</translation>
    </message>
    <message>
        <source>Filen är alldeles för stor för att vara teamets lista. Inget är ändrat.</source>
        <translation>The file is far too large to be the team's list. Nothing has been changed.</translation>
    </message>
    <message>
        <source>familjen har redan ett möte den dagen, på rad {0}. Bara ett kan läsas in.</source>
        <translation>the family already has a meeting that day, on row {0}. Only one can be imported.</translation>
    </message>
    <message>
        <source>familjen på rad {0} heter likadant.</source>
        <translation>the family on row {0} has the same name.</translation>
    </message>
    <message>
        <source>samma kontakt står redan på rad {0}.</source>
        <translation>the same contact is already on row {0}.</translation>
    </message>
    <message>
        <source>mötet har inte börjat än; det kan inte vara genomfört.</source>
        <translation>the meeting has not begun yet; it cannot have been held.</translation>
    </message>
    <message>
        <source>Bladet {sheet}</source>
        <translation>Sheet {sheet}</translation>
    </message>
    <message>
        <source>rad {number}</source>
        <translation>row {number}</translation>
    </message>
    <message>
        <source>kolumn {name}</source>
        <translation>column {name}</translation>
    </message>
    <message>
        <source>; tillåtet är {listed}</source>
        <translation>; allowed are {listed}</translation>
    </message>
    <message>
        <source>… och {count} till.</source>
        <translation>… and {count} more.</translation>
    </message>
    <message>
        <source>Det går att ångra i ett steg.</source>
        <translation>It can be undone in one step.</translation>
    </message>
    <message>
        <source>Det är för mycket för att ångra i ett steg; återställ säkerhetskopian om det blev fel.</source>
        <translation>It is too much to undo in one step; restore the backup if something went wrong.</translation>
    </message>
    <message>
        <source>{faults} Inget är inläst.</source>
        <translation>{faults} Nothing has been imported.</translation>
    </message>
    <message>
        <source>Ett fel behöver rättas i filen.</source>
        <translation>One fault needs to be corrected in the file.</translation>
    </message>
    <message>
        <source>{count} fel behöver rättas i filen.</source>
        <translation>{count} faults need to be corrected in the file.</translation>
    </message>
    <message>
        <source>Familjer</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Familjemedlemmar</source>
        <translation>Family members</translation>
    </message>
    <message>
        <source>Nya verksamheter</source>
        <translation>New agencies</translation>
    </message>
    <message>
        <source>Egna kontakter</source>
        <translation>Own contacts</translation>
    </message>
    <message>
        <source>Verksamheter på möten</source>
        <translation>Agencies at meetings</translation>
    </message>
    <message>
        <source>Diskuterade familjemedlemmar</source>
        <translation>Family members discussed</translation>
    </message>
    <message>
        <source>Genomförda samverkansmöten där ingen verksamhet var närvarande: {count}.</source>
        <translation>Coordination meetings held where no agency was present: {count}.</translation>
    </message>
    <message>
        <source>Verksamheter på genomförda möten utan uppgift om närvaro, som inte räknas som närvarande: {count}.</source>
        <translation>Agencies at meetings held of which it is not said whether they came, and which do not count as present: {count}.</translation>
    </message>
    <message>
        <source>Anteckningsrad</source>
        <translation>Line for notes</translation>
    </message>
    <message>
        <source>Nämn någon</source>
        <translation>Mention somebody</translation>
    </message>
    <message>
        <source>Anteckna raden, eller ta namnet som är valt</source>
        <translation>Note the line, or take the chosen name</translation>
    </message>
    <message>
        <source>Byt namn bland dem som passar</source>
        <translation>Another name among those that fit</translation>
    </message>
    <message>
        <source>Göm namnen, eller låt den tomma raden vara</source>
        <translation>Hide the names, or leave the empty line</translation>
    </message>
    <message>
        <source>Skriv ut loggen …</source>
        <translation>Print the log …</translation>
    </message>
    <message>
        <source>händelse</source>
        <comment>one</comment>
        <translation>event</translation>
    </message>
    <message>
        <source>händelser</source>
        <comment>many</comment>
        <translation>events</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Föreslå tider</source>
        <translation>Propose times</translation>
    </message>
    <message>
        <source>Visa alla möten</source>
        <translation>Show all meetings</translation>
    </message>
    <message>
        <source>tid</source>
        <comment>one</comment>
        <translation>time</translation>
    </message>
    <message>
        <source>tider</source>
        <comment>many</comment>
        <translation>times</translation>
    </message>
    <message>
        <source>deltagare</source>
        <comment>one</comment>
        <translation>participant</translation>
    </message>
    <message>
        <source>deltagare</source>
        <comment>many</comment>
        <translation>participants</translation>
    </message>
    <message>
        <source>svar senast {day}</source>
        <translation>answer due {day}</translation>
    </message>
    <message>
        <source>plats</source>
        <comment>one</comment>
        <translation>seat</translation>
    </message>
    <message>
        <source>platser</source>
        <comment>many</comment>
        <translation>seats</translation>
    </message>
    <message>
        <source>exemplar</source>
        <comment>one</comment>
        <translation>copy</translation>
    </message>
    <message>
        <source>exemplar</source>
        <comment>many</comment>
        <translation>copies</translation>
    </message>
    <message>
        <source>{whole},{rest}</source>
        <translation>{whole}.{rest}</translation>
    </message>
    <message>
        <source>databasen saknas</source>
        <translation>the database is missing</translation>
    </message>
    <message>
        <source>databasen är tom</source>
        <translation>the database is empty</translation>
    </message>
    <message>
        <source>databasen går inte att läsa</source>
        <translation>the database cannot be read</translation>
    </message>
    <message>
        <source>en sida i databasen är trasig</source>
        <translation>a page of the database is broken</translation>
    </message>
    <message>
        <source>disken går inte att läsa</source>
        <translation>the disk cannot be read</translation>
    </message>
    <message>
        <source>databasens uppbyggnad stämmer inte</source>
        <translation>the structure of the database is wrong</translation>
    </message>
    <message>
        <source>poster hänger inte ihop</source>
        <translation>records do not hold together</translation>
    </message>
    <message>
        <source>databasens inre ordning är bruten</source>
        <translation>the inner order of the database is broken</translation>
    </message>
    <message>
        <source>nyckelfilen är skadad; dess kopia används</source>
        <translation>the key file is damaged; its copy is used</translation>
    </message>
    <message>
        <source>nyckelfilens kopia är skadad</source>
        <translation>the copy of the key file is damaged</translation>
    </message>
    <message>
        <source>märket för de senaste ändringarna är skadat</source>
        <translation>the mark of the latest changes is damaged</translation>
    </message>
    <message>
        <source>de senaste ändringarna saknas, antal</source>
        <translation>the latest changes are missing, number</translation>
    </message>
    <message>
        <source>kopian blev inte densamma</source>
        <translation>the copy did not turn out the same</translation>
    </message>
    <message>
        <source>rader saknas efter uppgraderingen, tabell</source>
        <translation>rows are missing after the upgrade, table</translation>
    </message>
    <message>
        <source>journalen är ändrad eller ofullständig, post</source>
        <translation>the journal has been changed or is incomplete, entry</translation>
    </message>
    <message>
        <source>en post stämmer inte med journalen</source>
        <translation>a record does not agree with the journal</translation>
    </message>
    <message>
        <source>ett expedierat papper saknas eller är ändrat, papper</source>
        <translation>a paper that was sent out is missing or changed, paper</translation>
    </message>
    <message>
        <source>loggen är ändrad eller ofullständig, post</source>
        <translation>the log has been changed or is incomplete, entry</translation>
    </message>
    <message>
        <source>liggaren över publiceringar är ändrad eller ofullständig, post</source>
        <translation>the ledger of publications has been changed or is incomplete, entry</translation>
    </message>
    <message>
        <source>sökregistret stämmer inte</source>
        <translation>the search index is wrong</translation>
    </message>
    <message>
        <source>För kort: {missing} till behövs.</source>
        <translation>Too short: {missing} more needed.</translation>
    </message>
    <message>
        <source>tecken</source>
        <comment>one</comment>
        <translation>character</translation>
    </message>
    <message>
        <source>tecken</source>
        <comment>many</comment>
        <translation>characters</translation>
    </message>
    <message>
        <source>För enkel: nästan bara samma tecken.</source>
        <translation>Too simple: almost the same character throughout.</translation>
    </message>
    <message>
        <source>För enkel: vanliga ord, upprepningar eller tecken i följd. Ta några ord som inte hör ihop.</source>
        <translation>Too simple: common words, repetitions or characters in sequence. Take some words that do not belong together.</translation>
    </message>
    <message>
        <source>Godtagbar. Några ord till gör den mycket starkare.</source>
        <translation>Acceptable. Some more words make it much stronger.</translation>
    </message>
    <message>
        <source>Bra.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>Mycket bra.</source>
        <translation>Very good.</translation>
    </message>
    <message>
        <source>Organisationens inställningar används inte, för andra än datorns administratörer kan ändra filen. Nyckelringen är avstängd och lagret låses efter 10 minuter. Be er IT-avdelning rätta filens rättigheter.</source>
        <translation>The organisation's settings are not used, because others than the computer's administrators can change the file. The keyring is off and the store is locked after 10 minutes. Ask your IT department to correct the permissions of the file.</translation>
    </message>
    <message>
        <source>Organisationens inställningar går inte att läsa. Nyckelringen är avstängd och lagret låses efter 10 minuter. Be er IT-avdelning rätta filen.</source>
        <translation>The organisation's settings cannot be read. The keyring is off and the store is locked after 10 minutes. Ask your IT department to correct the file.</translation>
    </message>
    <message>
        <source>Organisationens inställningar nämner {setting}, som inte finns. Den raden används inte. Be er IT-avdelning rätta filen.</source>
        <translation>The organisation's settings mention {setting}, which does not exist. That line is not used. Ask your IT department to correct the file.</translation>
    </message>
    <message>
        <source>Organisationens inställning {setting} har ett värde som inte går att använda. Det säkraste gäller i stället. Be er IT-avdelning rätta filen.</source>
        <translation>The organisation's setting {setting} has a value that cannot be used. The safest applies instead. Ask your IT department to correct the file.</translation>
    </message>
    <message>
        <source>Papper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Större, mindre, hela bredden</source>
        <translation>Larger, smaller, whole width</translation>
    </message>
    <message>
        <source>Det här fältet stämmer inte. Ändra det och försök igen.</source>
        <translation>This field is not right. Change it and try again.</translation>
    </message>
    <message>
        <source>Fyll i det här.</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>Skriv på en enda rad.</source>
        <translation>Type on a single line.</translation>
    </message>
    <message>
        <source>Texten är för lång. Högst {limit} tecken får plats.</source>
        <translation>The text is too long. At most {limit} characters fit.</translation>
    </message>
    <message>
        <source>Dagen har inte kommit än. Ange en dag som har varit.</source>
        <translation>The day has not come yet. Enter a day that has been.</translation>
    </message>
    <message>
        <source>Ange ett år från {limit} och framåt.</source>
        <translation>Enter a year from {limit} onwards.</translation>
    </message>
    <message>
        <source>Ange ett större tal.</source>
        <translation>Enter a larger number.</translation>
    </message>
    <message>
        <source>Slutet kan inte ligga före början, {limit}.</source>
        <translation>The end cannot be before the beginning, {limit}.</translation>
    </message>
    <message>
        <source>Det måste vara två olika personer.</source>
        <translation>It must be two different people.</translation>
    </message>
    <message>
        <source>Namnet innehåller tecken som inte kan visas.</source>
        <translation>The name holds characters that cannot be shown.</translation>
    </message>
    <message>
        <source>Det går inte att läsa. Ändra det och försök igen.</source>
        <translation>It cannot be read. Change it and try again.</translation>
    </message>
    <message>
        <source>Skriv en dag, till exempel 2026-11-25 eller 25/11.</source>
        <translation>Type a day, for example 2026-11-25 or 25/11.</translation>
    </message>
    <message>
        <source>Skriv en tid, till exempel 09.30.</source>
        <translation>Type a time, for example 09:30.</translation>
    </message>
    <message>
        <source>Skriv ett heltal, till exempel 5.</source>
        <translation>Type a whole number, for example 5.</translation>
    </message>
    <message>
        <source>Skriv en dag, till exempel 2026-11-25 eller 25/11, och en tid, till exempel 09.30.</source>
        <translation>Type a day, for example 2026-11-25 or 25/11, and a time, for example 09:30.</translation>
    </message>
    <message>
        <source>Ange det minsta tal som får visas, vanligen 5.</source>
        <translation>Enter the smallest number that may be shown, usually 5.</translation>
    </message>
    <message>
        <source>Lägre än {limit} går inte: då skulle enskilda familjer kunna kännas igen.</source>
        <translation>Lower than {limit} is not possible: single families could then be recognised.</translation>
    </message>
    <message>
        <source>Högst {limit} går att välja.</source>
        <translation>At most {limit} can be chosen.</translation>
    </message>
    <message>
        <source>Året har inte börjat på dagen som siffrorna gäller.</source>
        <translation>The year has not begun on the day that the figures concern.</translation>
    </message>
    <message>
        <source>Ange minst en av dagarna.</source>
        <translation>Enter at least one of the days.</translation>
    </message>
    <message>
        <source>Ange ett antal dagar, högst {limit}.</source>
        <translation>Enter a number of days, at most {limit}.</translation>
    </message>
    <message>
        <source>Ange ett tal från 0 till {limit}.</source>
        <translation>Enter a number from 0 to {limit}.</translation>
    </message>
    <message>
        <source>Födelseåret ligger i framtiden.</source>
        <translation>The birth year is in the future.</translation>
    </message>
    <message>
        <source>Skriv födelseåret med fyra siffror, till exempel 2014.</source>
        <translation>Type the birth year with four digits, for example 2014.</translation>
    </message>
    <message>
        <source>Så långt kan mötet inte vara. Högst {limit} minuter.</source>
        <translation>The meeting cannot be that long. At most {limit} minutes.</translation>
    </message>
    <message>
        <source>Ange hur många minuter det tar.</source>
        <translation>Enter how many minutes it takes.</translation>
    </message>
    <message>
        <source>Skriv minuterna som ett heltal, till exempel 90.</source>
        <translation>Type the minutes as a whole number, for example 90.</translation>
    </message>
    <message>
        <source>Ange dag och tid.</source>
        <translation>Enter day and time.</translation>
    </message>
    <message>
        <source>Ange vad svaret blev.</source>
        <translation>Enter what the answer was.</translation>
    </message>
    <message>
        <source>Fyll i minst ett svar.</source>
        <translation>Fill in at least one answer.</translation>
    </message>
    <message>
        <source>Skriv svaren som tal på skalan, och j eller n på en fråga med ja eller nej.</source>
        <translation>Write the answers as numbers on the scale, and j or n for a question with yes or no.</translation>
    </message>
    <message>
        <source>Svaret på fråga {limit} finns inte på skalan.</source>
        <translation>The answer to question {limit} is not on the scale.</translation>
    </message>
    <message>
        <source>Välj minst en verksamhet.</source>
        <translation>Choose at least one agency.</translation>
    </message>
    <message>
        <source>Ange minst en person.</source>
        <translation>Enter at least one person.</translation>
    </message>
    <message>
        <source>Till-dagen ligger före från-dagen, {limit}. Ändra en av dem.</source>
        <translation>The last day is before the first, {limit}. Change one of them.</translation>
    </message>
    <message>
        <source>Ange vem som tar emot.</source>
        <translation>Enter who receives it.</translation>
    </message>
    <message>
        <source>Välj minst en mottagare.</source>
        <translation>Choose at least one recipient.</translation>
    </message>
    <message>
        <source>Ange varför.</source>
        <translation>Enter why.</translation>
    </message>
    <message>
        <source>Ange varför. Bara siffror som aldrig har lämnats till någon får makuleras.</source>
        <translation>Enter why. Only figures that have never been handed to anybody may be made void.</translation>
    </message>
    <message>
        <source>Det finns redan en mall med det namnet. Välj ett annat.</source>
        <translation>There is already a template with that name. Choose another.</translation>
    </message>
    <message>
        <source>Ange minst en dag.</source>
        <translation>Enter at least one day.</translation>
    </message>
    <message>
        <source>Ange högst {limit} dagar.</source>
        <translation>Enter at most {limit} days.</translation>
    </message>
    <message>
        <source>Lägg till minst en tid.</source>
        <translation>Add at least one time.</translation>
    </message>
    <message>
        <source>Det är för många tider. Högst {limit} går att föreslå på en gång.</source>
        <translation>There are too many times. At most {limit} can be proposed at once.</translation>
    </message>
    <message>
        <source>Samma tid står två gånger. Ta bort en av dem.</source>
        <translation>The same time appears twice. Remove one of them.</translation>
    </message>
    <message>
        <source>Det är för många personer. Högst {limit} går att fråga på en gång.</source>
        <translation>There are too many people. At most {limit} can be asked at once.</translation>
    </message>
    <message>
        <source>Samma person står två gånger. Ta bort en av dem.</source>
        <translation>The same person appears twice. Remove one of them.</translation>
    </message>
    <message>
        <source>Ange vem som ska göra det.</source>
        <translation>Enter who will do it.</translation>
    </message>
    <message>
        <source>Tidsförslag</source>
        <translation>Proposed times</translation>
    </message>
    <message>
        <source>Kan, kanske, kan inte</source>
        <translation>Can, maybe, cannot</translation>
    </message>
    <message>
        <source>Nästa svar</source>
        <translation>Next answer</translation>
    </message>
    <message>
        <source>Ta bort svaret</source>
        <translation>Remove the answer</translation>
    </message>
    <message>
        <source>Lägg till personen som är skriven</source>
        <translation>Add the person that is typed</translation>
    </message>
    <message>
        <source>Lägg till tiden som är skriven</source>
        <translation>Add the time that is typed</translation>
    </message>
    <message>
        <source>Verksamheter</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>Ny verksamhet</source>
        <translation>New agency</translation>
    </message>
    <message>
        <source>verksamhet</source>
        <comment>one</comment>
        <translation>agency</translation>
    </message>
    <message>
        <source>verksamheter</source>
        <comment>many</comment>
        <translation>agencies</translation>
    </message>
    <message>
        <source>Kontaktpersoner</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Ny kontaktperson</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>kontaktperson</source>
        <comment>one</comment>
        <translation>contact</translation>
    </message>
    <message>
        <source>kontaktpersoner</source>
        <comment>many</comment>
        <translation>contacts</translation>
    </message>
    <message>
        <source>möte</source>
        <comment>one</comment>
        <translation>meeting</translation>
    </message>
    <message>
        <source>möten</source>
        <comment>many</comment>
        <translation>meetings</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Ny lokal</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>lokal</source>
        <comment>one</comment>
        <translation>room</translation>
    </message>
    <message>
        <source>lokaler</source>
        <comment>many</comment>
        <translation>rooms</translation>
    </message>
    <message>
        <source>Konsulterande samtal</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Nytt konsulterande samtal</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>konsulterande samtal</source>
        <comment>one</comment>
        <translation>consultation</translation>
    </message>
    <message>
        <source>konsulterande samtal</source>
        <comment>many</comment>
        <translation>consultations</translation>
    </message>
    <message>
        <source>Informationsträffar</source>
        <translation>Information meetings</translation>
    </message>
    <message>
        <source>Ny informationsträff</source>
        <translation>New information meeting</translation>
    </message>
    <message>
        <source>informationsträff</source>
        <comment>one</comment>
        <translation>information meeting</translation>
    </message>
    <message>
        <source>informationsträffar</source>
        <comment>many</comment>
        <translation>information meetings</translation>
    </message>
    <message>
        <source>blankett</source>
        <comment>one</comment>
        <translation>form</translation>
    </message>
    <message>
        <source>blanketter</source>
        <comment>many</comment>
        <translation>forms</translation>
    </message>
    <message>
        <source>Enkäter</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Skriv in blanketter</source>
        <translation>Enter forms</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Gör en säkerhetskopia nu</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Gör en ny kod …</source>
        <translation>Make a new code …</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Teamets lista</source>
        <translation>The team's list</translation>
    </message>
    <message>
        <source>Nyckelring</source>
        <translation>Keyring</translation>
    </message>
    <message>
        <source>Nyckelbyte</source>
        <translation>Change of key</translation>
    </message>
    <message>
        <source>Kontroll</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Brevhuvud</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Lösenfraser</source>
        <translation>Passphrases</translation>
    </message>
    <message>
        <source>Byt min lösenfras …</source>
        <translation>Change my passphrase …</translation>
    </message>
    <message>
        <source>Lägg till person …</source>
        <translation>Add person …</translation>
    </message>
    <message>
        <source>Mallar för dagordningar</source>
        <translation>Templates for agendas</translation>
    </message>
    <message>
        <source>Ny mall …</source>
        <translation>New template …</translation>
    </message>
    <message>
        <source>Skift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Mellanslag</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tabb</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backsteg</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Sök och gör</source>
        <translation>Search and do</translation>
    </message>
    <message>
        <source>Byt träff</source>
        <translation>Another hit</translation>
    </message>
    <message>
        <source>träff</source>
        <comment>one</comment>
        <translation>hit</translation>
    </message>
    <message>
        <source>träffar</source>
        <comment>many</comment>
        <translation>hits</translation>
    </message>
    <message>
        <source>sekund</source>
        <comment>one</comment>
        <translation>second</translation>
    </message>
    <message>
        <source>sekunder</source>
        <comment>many</comment>
        <translation>seconds</translation>
    </message>
    <message>
        <source>Zooma in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>större text bokstäver förstora</source>
        <translation>larger bigger text letters enlarge</translation>
    </message>
    <message>
        <source>Zooma ut</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>mindre text bokstäver förminska</source>
        <translation>smaller text letters reduce</translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>mörkare läge natt tema</source>
        <translation>darker mode night theme</translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>ljusare läge dag tema</source>
        <translation>lighter mode day theme</translation>
    </message>
    <message>
        <source>Mindre rörelse</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>animationer</source>
        <translation>animations</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>engelska</source>
        <translation>engelska</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>swedish</source>
        <translation>swedish</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>logga ut</source>
        <translation>log out sign out</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>stänga programmet</source>
        <translation>quit close the program</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>tangenter genvägar</source>
        <translation>keys hotkeys</translation>
    </message>
    <message>
        <source>Om FamSam</source>
        <translation>About FamSam</translation>
    </message>
    <message>
        <source>version licenser</source>
        <translation>version licences</translation>
    </message>
    <message>
        <source>låsa automatiskt</source>
        <translation>lock automatically</translation>
    </message>
    <message>
        <source>lösenord kollegor personer</source>
        <translation>passwords colleagues people</translation>
    </message>
    <message>
        <source>Byt min lösenfras</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>ändra lösenord</source>
        <translation>password</translation>
    </message>
    <message>
        <source>Lägg till person</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>ny kollega</source>
        <translation>new colleague</translation>
    </message>
    <message>
        <source>logotyp sekretess</source>
        <translation>logo secrecy</translation>
    </message>
    <message>
        <source>säkerhetskopiering backup kopia</source>
        <translation>copy copies back up</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>back up copy</translation>
    </message>
    <message>
        <source>excel importera läsa in</source>
        <translation>excel import read</translation>
    </message>
    <message>
        <source>Papperskorg</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>borttaget raderat</source>
        <translation>deleted removed bin</translation>
    </message>
    <message>
        <source>Publicera siffror …</source>
        <translation>Publish figures …</translation>
    </message>
    <message>
        <source>Siffror att publicera</source>
        <translation>Figures to publish</translation>
    </message>
    <message>
        <source>Dölj talet, eller visa det igen</source>
        <translation>Hide the number, or show it again</translation>
    </message>
    <message>
        <source>{about}: lämnas ut som x (internt {number}). {why}</source>
        <translation>{about}: handed out as x (internally {number}). {why}</translation>
    </message>
    <message>
        <source>{about}: {number} lämnas ut.</source>
        <translation>{about}: {number} is handed out.</translation>
    </message>
    <message>
        <source>{about}: här kan inget tal finnas.</source>
        <translation>{about}: there can be no number here.</translation>
    </message>
    <message>
        <source>{shown} av {all} tal visas</source>
        <translation>{shown} of {all} numbers are shown</translation>
    </message>
    <message>
        <source>visas inte</source>
        <translation>not shown</translation>
    </message>
    <message>
        <source>{name}: medelvärde och median visas inte.</source>
        <translation>{name}: mean and median are not shown.</translation>
    </message>
    <message>
        <source>medelvärde</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>{name}: {figures} (av {count}).</source>
        <translation>{name}: {figures} (of {count}).</translation>
    </message>
    <message>
        <source>{year}:{number}</source>
        <translation>{year}:{number}</translation>
    </message>
    <message>
        <source>VT {year}</source>
        <translation>Spring {year}</translation>
    </message>
    <message>
        <source>HT {year}</source>
        <translation>Autumn {year}</translation>
    </message>
    <message>
        <source>Slå ihop {first} och {last}</source>
        <translation>Merge {first} and {last}</translation>
    </message>
    <message>
        <source>Utelämna kolumnen {column}</source>
        <translation>Leave out the column {column}</translation>
    </message>
    <message>
        <source>färre dolt tal</source>
        <comment>one</comment>
        <translation>hidden number fewer</translation>
    </message>
    <message>
        <source>färre dolda tal</source>
        <comment>many</comment>
        <translation>hidden numbers fewer</translation>
    </message>
    <message>
        <source>Förs inte längre</source>
        <translation>No longer kept</translation>
    </message>
    <message>
        <source>Totalt</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Familjer sedan starten</source>
        <translation>Families since the start</translation>
    </message>
    <message>
        <source>har haft minst ett samverkansmöte</source>
        <translation>had at least one coordination meeting</translation>
    </message>
    <message>
        <source>Aktuella familjer</source>
        <translation>Current families</translation>
    </message>
    <message>
        <source>startade och inte avslutade</source>
        <translation>started and not closed</translation>
    </message>
    <message>
        <source>Avslutade familjer</source>
        <translation>Closed families</translation>
    </message>
    <message>
        <source>startade och avslutade</source>
        <translation>started and closed</translation>
    </message>
    <message>
        <source>Processer sedan starten</source>
        <translation>Processes since the start</translation>
    </message>
    <message>
        <source>varav {count} barn och unga</source>
        <translation>of which {count} children and young people</translation>
    </message>
    <message>
        <source>Aktuella processer</source>
        <translation>Current processes</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Alla
familjer
(startår)</source>
        <translation>All
families
(started)</translation>
    </message>
    <message>
        <source>Alla
processer
(startår)</source>
        <translation>All
processes
(started)</translation>
    </message>
    <message>
        <source>Aktuella
familjer
(startår)</source>
        <translation>Current
families
(started)</translation>
    </message>
    <message>
        <source>Aktuella
processer
(startår)</source>
        <translation>Current
processes
(started)</translation>
    </message>
    <message>
        <source>Avslutade
familjer
(avslutsår)</source>
        <translation>Closed
families
(closed)</translation>
    </message>
    <message>
        <source>Familjer och processer per år</source>
        <translation>Families and processes per year</translation>
    </message>
    <message>
        <source>Tabellen har två tidsaxlar. Familjer och processer står på det år då familjen startade, det vill säga hade sitt första genomförda samverkansmöte. Avslutade familjer står på det år då ärendet avslutades. En process är en familjemedlem vars situation har diskuterats på ett genomfört möte där en verksamhet som medlemmen har egen kontakt med deltog. En familj som har återaktualiserats räknas en gång.</source>
        <translation>The table has two time axes. Families and processes are shown in the year when the family started, that is, had its first coordination meeting held. Closed families are shown in the year when the case was closed. A process is a family member whose situation has been discussed at a meeting that was held and in which an agency that the member has an own contact with took part. A family that has been reopened counts once.</translation>
    </message>
    <message>
        <source>Andel är kommunens del av familjerna sedan starten, avrundad till hela procent. Förväntad andel är kommunens del av invånarna.</source>
        <translation>Share is the municipality's part of the families since the start, rounded to whole percent. Expected share is the municipality's part of the population.</translation>
    </message>
    <message>
        <source>Andel är kommunens del av familjerna sedan starten, avrundad till hela procent. Förväntad andel är kommunens del av invånarna {day}.</source>
        <translation>Share is the municipality's part of the families since the start, rounded to whole percent. Expected share is the municipality's part of the population on {day}.</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Processer</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>Andel</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Förväntad andel</source>
        <translation>Expected share</translation>
    </message>
    <message>
        <source>Vem som aktualiserade</source>
        <translation>Who referred them</translation>
    </message>
    <message>
        <source>Den som vände sig till FamSam när familjens första ärende började. Bara startade familjer räknas.</source>
        <translation>Whoever turned to FamSam when the family's first case began. Only families that have started count.</translation>
    </message>
    <message>
        <source>Antal barn i familjen</source>
        <translation>Number of children in the family</translation>
    </message>
    <message>
        <source>Barn under 23 år</source>
        <translation>Children under 23</translation>
    </message>
    <message>
        <source>Alla familjemedlemmar som är under 23 år på brytdagen, räknat på födelseår. Bara startade familjer räknas.</source>
        <translation>All family members who are under 23 on the cut-off day, by birth year. Only families that have started count.</translation>
    </message>
    <message>
        <source>Alla år</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Barn och unga per skolstadium</source>
        <translation>Children and young people by school stage</translation>
    </message>
    <message>
        <source>Skolstadium</source>
        <translation>School stage</translation>
    </message>
    <message>
        <source>Födda</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Sedan starten</source>
        <translation>Since the start</translation>
    </message>
    <message>
        <source>Aktuella</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Barn och unga som är processer. Skolstadiet är det som födelseåret hör till under brytdagens hösttermin; före 1 juli räknas förra höstens termin.</source>
        <translation>Children and young people who are processes. The school stage is the one that the birth year belongs to in the autumn term of the cut-off day; before 1 July that of the previous autumn.</translation>
    </message>
    <message>
        <source>Familjer där en förälder har eget stöd</source>
        <translation>Families where a parent has own support</translation>
    </message>
    <message>
        <source>Aktualiserade, inte startade</source>
        <translation>Referred, not started</translation>
    </message>
    <message>
        <source>Avslutade före möte</source>
        <translation>Closed before meeting</translation>
    </message>
    <message>
        <source>Alla ärenden</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Övriga uppgifter</source>
        <translation>Other data</translation>
    </message>
    <message>
        <source>Uppgift</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Förälders eget stöd: minst en vårdnadshavare, förälder utan vårdnad eller styvförälder i en startad familj har eller har haft en egen kontakt som räknas; föräldraprogram och kurser räknas inte. Aktualiserade, inte startade: ärendet är öppet men inget samverkansmöte har hållits. Konsulterande samtal och informationsträffar räknas för sig och hör inte till någon familj.</source>
        <translation>Parent's own support: at least one guardian, parent without custody or step-parent in a family that has started has or has had an own contact that counts; parenting programmes and courses do not count. Referred, not started: the case is open but no coordination meeting has been held. Consultations and information meetings are counted apart and belong to no family.</translation>
    </message>
    <message>
        <source>Möten per avslutad familj</source>
        <translation>Meetings per closed family</translation>
    </message>
    <message>
        <source>Mått</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Värde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Genomförda samverkansmöten i familjer som är avslutade på brytdagen. Minst och flest lämnar aldrig teamet.</source>
        <translation>Coordination meetings held in families that are closed on the cut-off day. Fewest and most never leave the team.</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Medelvärde</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Därav ja</source>
        <translation>Of these yes</translation>
    </message>
    <message>
        <source>Inskrivna blanketter: {forms}. Den som har hoppat över en fråga räknas inte på den.</source>
        <translation>Forms entered: {forms}. Those who skipped a question do not count for it.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Minst</source>
        <translation>Fewest</translation>
    </message>
    <message>
        <source>Flest</source>
        <translation>Most</translation>
    </message>
    <message>
        <source>Okänt födelseår</source>
        <translation>Unknown birth year</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Rapport (PDF)</source>
        <translation>Report (PDF)</translation>
    </message>
    <message>
        <source>Semikolonseparerat (CSV)</source>
        <translation>Separated by semicolons (CSV)</translation>
    </message>
    <message>
        <source>JSON, med allt som behövs för en egen kontroll</source>
        <translation>JSON, with all that is needed for a check of one's own</translation>
    </message>
    <message>
        <source>Därför går det inte att visa.</source>
        <translation>That is why it cannot be shown.</translation>
    </message>
    <message>
        <source>{name} (siffror till och med {day})</source>
        <translation>{name} (figures up to and including {day})</translation>
    </message>
    <message>
        <source>publiceringen {made} (siffror till och med {day})</source>
        <translation>the publication {made} (figures up to and including {day})</translation>
    </message>
    <message>
        <source>Makulerad</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Tidigare rapport</source>
        <translation>Earlier report</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>{shown} visas, {hidden} dolda</source>
        <translation>{shown} shown, {hidden} hidden</translation>
    </message>
    <message>
        <source>rapporten {year}</source>
        <translation>the report {year}</translation>
    </message>
    <message>
        <source>rapporterna {years} och {last}</source>
        <translation>the reports {years} and {last}</translation>
    </message>
    <message>
        <source>Skillnaden mellan {numbers}</source>
        <translation>The difference between {numbers}</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Står i {reports}</source>
        <translation>Is in {reports}</translation>
    </message>
    <message>
        <source>Går att räkna ut ur {reports}</source>
        <translation>Can be worked out from {reports}</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat. Försök igen.</source>
        <translation>It did not work. Nothing has been changed. Try again.</translation>
    </message>
    <message>
        <source>Allt sparat {clock}</source>
        <translation>All saved {clock}</translation>
    </message>
    <message>
        <source>{count} fält behöver rättas. Inget är sparat än.</source>
        <translation>{count} fields need to be corrected. Nothing has been saved yet.</translation>
    </message>
    <message>
        <source>{what} finns inte längre. Det kan ha tagits bort.</source>
        <translation>{what} no longer exists. It may have been deleted.</translation>
    </message>
    <message>
        <source>{what} finns inte längre. Den kan ha tagits bort.</source>
        <translation>{what} no longer exists. It may have been deleted.</translation>
    </message>
    <message>
        <source>Inget möte har ett id-nummer som börjar så. Kontrollera numret och försök igen.</source>
        <translation>No meeting has an id number that begins like that. Check the number and try again.</translation>
    </message>
    <message>
        <source>Ingen publicering har ett id-nummer som börjar så. Kontrollera numret och försök igen.</source>
        <translation>No publication has an id number that begins like that. Check the number and try again.</translation>
    </message>
    <message>
        <source>Ingen post har ett id-nummer som börjar så. Kontrollera numret och försök igen.</source>
        <translation>No record has an id number that begins like that. Check the number and try again.</translation>
    </message>
    <message>
        <source>{count} deltagare heter så. Ange personens namn i stället för verksamhetens.</source>
        <translation>{count} participants have that name. Give the person's name instead of the agency's.</translation>
    </message>
    <message>
        <source>{count} poster börjar så. Skriv några tecken till av id-numret.</source>
        <translation>{count} records begin like that. Type some more characters of the id number.</translation>
    </message>
    <message>
        <source>Den sista lösenfrasen kan inte tas bort: då skulle ingen kunna öppna lagret.</source>
        <translation>The last passphrase cannot be removed: nobody could then open the store.</translation>
    </message>
    <message>
        <source>{It} används fortfarande och kan inte tas bort. Ta först bort det som hör till {it}.</source>
        <translation>{It} is still in use and cannot be deleted. First delete what belongs to {it}.</translation>
    </message>
    <message>
        <source>Ärendet avslutades {day} och kan inte ändras. Återaktualisera familjen för att fortsätta.</source>
        <translation>The case was closed {day} and cannot be changed. Reopen the family to go on.</translation>
    </message>
    <message>
        <source>Mötet har inte börjat än. Det kan markeras som genomfört när det har ägt rum.</source>
        <translation>The meeting has not begun yet. It can be marked as held when it has taken place.</translation>
    </message>
    <message>
        <source>Ange varför ärendet avslutas.</source>
        <translation>Enter why the case is closed.</translation>
    </message>
    <message>
        <source>Inget samverkansmöte har hållits. Ange varför ärendet avslutas före möte.</source>
        <translation>No coordination meeting has been held. Enter why the case is closed before a meeting.</translation>
    </message>
    <message>
        <source>Lokalen är redan bokad då: ett annat möte börjar {when}. Välj en annan tid.</source>
        <translation>The room is already booked then: another meeting begins {when}. Choose another time.</translation>
    </message>
    <message>
        <source>Mötesledaren eller dokumentatören är redan upptagen då: ett annat möte börjar {when}. Välj en annan tid.</source>
        <translation>The chair or the note-taker is already busy then: another meeting begins {when}. Choose another time.</translation>
    </message>
    <message>
        <source>En verksamhet omfattas inte av något samtycke den dagen. Inhämta det, eller skriv hos deltagaren varför.</source>
        <translation>One agency is not covered by any consent on that day. Obtain it, or write why with the participant.</translation>
    </message>
    <message>
        <source>{count} verksamheter omfattas inte av något samtycke den dagen. Inhämta det, eller skriv hos deltagaren varför.</source>
        <translation>{count} agencies are not covered by any consent on that day. Obtain it, or write why with the participant.</translation>
    </message>
    <message>
        <source>Mötet är inställt. Planeringen kan inte ändras längre.</source>
        <translation>The meeting has been cancelled. The plan can no longer be changed.</translation>
    </message>
    <message>
        <source>Mötet är genomfört. Planeringen kan inte ändras längre.</source>
        <translation>The meeting has been held. The plan can no longer be changed.</translation>
    </message>
    <message>
        <source>Lösenfrasen är för kort. Den behöver minst {minimum} tecken; gärna fyra eller fem ord.</source>
        <translation>The passphrase is too short. It needs at least {minimum} characters; preferably four or five words.</translation>
    </message>
    <message>
        <source>Lagret är redan öppet i ett annat fönster ({holder}). Stäng det först och försök igen.</source>
        <translation>The store is already open in another window ({holder}). Close that first and try again.</translation>
    </message>
    <message>
        <source>Lagret är skadat och öppnas inte ({part}). Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp.</source>
        <translation>The store is damaged and is not opened ({part}). Change nothing in the folder. Restore the latest backup or ask for help.</translation>
    </message>
    <message>
        <source>För många felaktiga försök. Vänta {wait} och försök igen.</source>
        <translation>Too many wrong attempts. Wait {wait} and try again.</translation>
    </message>
    <message>
        <source>{what} som det hör till är också borttagen. Återställ den först.</source>
        <translation>{what} that it belongs to has been deleted too. Restore that first.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är skadad och används inte ({part}). Lagret är orört. Välj en annan kopia.</source>
        <translation>The backup is damaged and is not used ({part}). The store is untouched. Choose another copy.</translation>
    </message>
    <message>
        <source>De senaste ändringarna saknas i lagret ({lost}): något på disken är skadat eller utbytt. Inget är ändrat. Du kan öppna det som finns, eller återställa en säkerhetskopia.</source>
        <translation>The latest changes are missing in the store ({lost}): something on the disk is damaged or replaced. Nothing has been changed. You can open what there is, or restore a backup.</translation>
    </message>
    <message>
        <source>ändring</source>
        <comment>one</comment>
        <translation>change</translation>
    </message>
    <message>
        <source>ändringar</source>
        <comment>many</comment>
        <translation>changes</translation>
    </message>
    <message>
        <source>Filen är ingen rapport som liggaren kan ta emot. Inget är ändrat.</source>
        <translation>The file is not a report that the ledger can take. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Filen är ingen rapport som liggaren kan ta emot. Det första som inte går att läsa: {where}. Inget är ändrat.</source>
        <translation>The file is not a report that the ledger can take. The first thing that cannot be read: {where}. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Filen kan inte läggas in som en tidigare rapport. {why} Inget är ändrat.</source>
        <translation>The file cannot be added as an earlier report. {why} Nothing has been changed.</translation>
    </message>
    <message>
        <source>Det finns ingen sådan tabell. Tabellerna är {tables}.</source>
        <translation>There is no such table. The tables are {tables}.</translation>
    </message>
    <message>
        <source>Kontrollen hinner inte bevisa så många tal på en gång, tillsammans med det som redan är publicerat. Ingen fil är skriven. Välj de här tabellerna var för sig, slå ihop rader i dem eller ta bort kolumner: {tables}.</source>
        <translation>The check cannot prove so many numbers at once, together with what has already been published. No file has been written. Choose these tables separately, merge rows in them or leave out columns: {tables}.</translation>
    </message>
    <message>
        <source>Det finns inga ärenden att räkna än.</source>
        <translation>There are no cases to count yet.</translation>
    </message>
    <message>
        <source>Det finns inget att räkna så tidigt. Det första ärendet kom {day}.</source>
        <translation>There is nothing to count that early. The first case came {day}.</translation>
    </message>
    <message>
        <source>Mötet kan inte ligga före {day}, då ärendet började.</source>
        <translation>The meeting cannot be before {day}, when the case began.</translation>
    </message>
    <message>
        <source>Svaret kan inte ligga före {day}, då mötet hölls.</source>
        <translation>The answer cannot be before {day}, when the meeting was held.</translation>
    </message>
    <message>
        <source>Pappret kan inte ha gått till fler före {day}, då det expedierades.</source>
        <translation>The paper cannot have gone to more people before {day}, when it was sent out.</translation>
    </message>
    <message>
        <source>Pappret kan inte ha skickats före {day}, då mötet hölls.</source>
        <translation>The paper cannot have been sent before {day}, when the meeting was held.</translation>
    </message>
    <message>
        <source>Mötet kan inte sluta innan det börjar.</source>
        <translation>The meeting cannot end before it begins.</translation>
    </message>
    <message>
        <source>Ärendet kan inte avslutas före {day}: då hände något i det senast.</source>
        <translation>The case cannot be closed before {day}: that is when something last happened in it.</translation>
    </message>
    <message>
        <source>Den nya aktualiseringen kan inte ligga före {day}, då det förra ärendet avslutades.</source>
        <translation>The new referral cannot be before {day}, when the previous case was closed.</translation>
    </message>
    <message>
        <source>Uppföljningen kan inte ligga före {day}, då ärendet började.</source>
        <translation>The check-in cannot be before {day}, when the case began.</translation>
    </message>
    <message>
        <source>Steget kan inte ligga före {day}, då det förra steget togs.</source>
        <translation>The step cannot be before {day}, when the previous step was taken.</translation>
    </message>
    <message>
        <source>Datumet kan inte ligga före {day}.</source>
        <translation>The date cannot be before {day}.</translation>
    </message>
    <message>
        <source>Datorns nyckelring gick inte att använda. Lås upp med lösenfrasen som vanligt.</source>
        <translation>The computer's keyring could not be used. Unlock with the passphrase as usual.</translation>
    </message>
    <message>
        <source>Den här datorn har ingen nyckelring. Lås upp med lösenfrasen som vanligt.</source>
        <translation>This computer has no keyring. Unlock with the passphrase as usual.</translation>
    </message>
    <message>
        <source>Datorns nyckelring sparar lösenord oskyddade. Lås upp med lösenfrasen som vanligt.</source>
        <translation>The computer's keyring stores passwords unprotected. Unlock with the passphrase as usual.</translation>
    </message>
    <message>
        <source>Datorns nyckelring svarar inte. Lås upp med lösenfrasen som vanligt.</source>
        <translation>The computer's keyring does not answer. Unlock with the passphrase as usual.</translation>
    </message>
    <message>
        <source>Din organisation har stängt av nyckelringen på den här datorn. Lås upp med lösenfrasen.</source>
        <translation>Your organisation has turned off the keyring on this computer. Unlock with the passphrase.</translation>
    </message>
    <message>
        <source>Verksamheten har kontaktpersoner. Flytta dem eller ta bort dem först.</source>
        <translation>The agency has contacts. Move them or delete them first.</translation>
    </message>
    <message>
        <source>En familj har kontakt med verksamheten nu. Därför kan den inte tas bort.</source>
        <translation>A family has contact with the agency now, so it cannot be deleted.</translation>
    </message>
    <message>
        <source>Ett samtycke omfattar verksamheten. Därför kan den inte tas bort.</source>
        <translation>A consent covers the agency, so it cannot be deleted.</translation>
    </message>
    <message>
        <source>Familjen har haft ett ärende och kan därför inte tas bort.</source>
        <translation>The family has had a case, so it cannot be deleted.</translation>
    </message>
    <message>
        <source>Papper från mötet är expedierade. Därför kan mötet inte tas bort.</source>
        <translation>Papers of the meeting have been sent out, so the meeting cannot be deleted.</translation>
    </message>
    <message>
        <source>Familjemedlemmens situation har diskuterats på ett genomfört möte. Därför kan den inte tas bort.</source>
        <translation>The family member's situation has been discussed at a meeting that was held, so the member cannot be deleted.</translation>
    </message>
    <message>
        <source>Familjen har redan ett ärende som inte är avslutat. Avsluta det först.</source>
        <translation>The family already has a case that is not closed. Close that first.</translation>
    </message>
    <message>
        <source>Det steget kan inte följa på det läge som ärendet har nu. Inget är ändrat.</source>
        <translation>That step cannot follow on the current state of the case. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Familjemedlemmen är ingen process i det här ärendet, så det finns inget att avsluta.</source>
        <translation>The family member is not a process in this case, so there is nothing to end.</translation>
    </message>
    <message>
        <source>Ett delmål hör till samma familjemedlem som sitt mål och kan inte ha egna delmål. Inget är ändrat.</source>
        <translation>A subgoal belongs to the same family member as its goal and cannot have subgoals of its own. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Mötet pågår och kan inte flyttas till en annan dag. Inget är ändrat.</source>
        <translation>The meeting is in progress and cannot be moved to another day. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Mötet är inte genomfört. Markera först vilka som kom och att mötet är genomfört.</source>
        <translation>The meeting has not been held. First mark who came and that the meeting has been held.</translation>
    </message>
    <message>
        <source>Ingen är tillagd än. Lägg till deltagare först, och kalla dem sedan.</source>
        <translation>Nobody has been added yet. Add participants first, and then summon them.</translation>
    </message>
    <message>
        <source>Ange minst en deltagare som var med. Annars är mötet inte genomfört.</source>
        <translation>Enter at least one participant who attended. Otherwise the meeting has not been held.</translation>
    </message>
    <message>
        <source>Dagordningen har ändrats sedan förslaget gjordes. Inget är kortat; se det nya förslaget.</source>
        <translation>The agenda has changed since the suggestion was made. Nothing has been shortened; see the new suggestion.</translation>
    </message>
    <message>
        <source>Den personen står redan bland mötets deltagare.</source>
        <translation>That person is already among the participants of the meeting.</translation>
    </message>
    <message>
        <source>Anteckningen väntar inte på något svar. Inget är ändrat.</source>
        <translation>The note does not wait for any answer. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Någon av mottagarna har redan fått pappret. Makulera det först; sedan kan en ny version expedieras.</source>
        <translation>One of the recipients has already got the paper. Make it void first; then a new version can be sent out.</translation>
    </message>
    <message>
        <source>Någon av dem som är valda kan inte få ett sådant papper. Inget är expedierat.</source>
        <translation>One of those chosen cannot get such a paper. Nothing has been sent out.</translation>
    </message>
    <message>
        <source>Pappret skulle se annorlunda ut nu, så det går inte att skicka vidare som det är. Makulera det och expediera en ny version.</source>
        <translation>The paper would look different now, so it cannot be passed on as it is. Make it void and send out a new version.</translation>
    </message>
    <message>
        <source>Pappret är redan makulerat.</source>
        <translation>The paper is already void.</translation>
    </message>
    <message>
        <source>Liggaren har ändrats sedan siffrorna skyddades. Inget är skrivet. Gör om exporten, så jämförs den också med det som har kommit till.</source>
        <translation>The ledger has changed since the figures were protected. Nothing has been written. Export again, and what has been added is compared too.</translation>
    </message>
    <message>
        <source>Kontrollen hann inte bevisa att siffrorna kan lämnas ut. Ingen fil är skriven. Ta med färre tabeller, slå ihop rader eller ta bort kolumner och försök igen.</source>
        <translation>The check could not prove in time that the figures may be handed out. No file has been written. Take fewer tables, merge rows or leave out columns and try again.</translation>
    </message>
    <message>
        <source>Den färdiga filen stämde inte med det som kontrollerats. Den är inte sparad och inget är inlagt i liggaren.</source>
        <translation>The finished file did not agree with what was checked. It is not saved and nothing is entered in the ledger.</translation>
    </message>
    <message>
        <source>Publiceringen är redan makulerad.</source>
        <translation>The publication is already void.</translation>
    </message>
    <message>
        <source>Rapporten står redan i liggaren. Inget är ändrat.</source>
        <translation>The report is already in the ledger. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Publiceringen är skriven av en nyare version av programmet. Uppdatera programmet; inget är ändrat.</source>
        <translation>The publication was written by a newer version of the program. Update the program; nothing has been changed.</translation>
    </message>
    <message>
        <source>Tidsförslaget har redan blivit ett möte och kan inte ändras längre.</source>
        <translation>The proposed times have already become a meeting and can no longer be changed.</translation>
    </message>
    <message>
        <source>Lösenfrasen stämmer inte. Kontrollera skiftlås och språk på tangentbordet och försök igen.</source>
        <translation>The passphrase is wrong. Check caps lock and the language of the keyboard and try again.</translation>
    </message>
    <message>
        <source>Det är samma lösenfras som förut. Välj en annan.</source>
        <translation>It is the same passphrase as before. Choose another.</translation>
    </message>
    <message>
        <source>Återställningskoden stämmer inte. Jämför med pappret, grupp för grupp.</source>
        <translation>The recovery code is wrong. Compare it with the paper, group by group.</translation>
    </message>
    <message>
        <source>Det finns ingen med det namnet i lagret.</source>
        <translation>There is nobody with that name in the store.</translation>
    </message>
    <message>
        <source>Det finns redan en person med det namnet i lagret. Välj ett annat.</source>
        <translation>There is already a person with that name in the store. Choose another.</translation>
    </message>
    <message>
        <source>Här finns inget FamSam-lager. Välj en mapp vars namn slutar på .famsam.</source>
        <translation>There is no FamSam store here. Choose a folder whose name ends in .famsam.</translation>
    </message>
    <message>
        <source>Det finns redan något på den platsen. Välj ett annat namn; inget har skrivits över.</source>
        <translation>There is already something in that place. Choose another name; nothing has been overwritten.</translation>
    </message>
    <message>
        <source>Lagret är skrivet av en nyare version av programmet. Uppdatera programmet; lagret är orört.</source>
        <translation>The store was written by a newer version of the program. Update the program; the store is untouched.</translation>
    </message>
    <message>
        <source>Nyckelfilen saknas eller är skadad, så lagret kan inte låsas upp. Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp.</source>
        <translation>The key file is missing or damaged, so the store cannot be unlocked. Change nothing in the folder. Restore the latest backup or ask for help.</translation>
    </message>
    <message>
        <source>Disken är full. Det senaste sparades inte, allt tidigare är kvar. Frigör utrymme och försök igen.</source>
        <translation>The disk is full. The latest was not saved, everything before is still there. Free some space and try again.</translation>
    </message>
    <message>
        <source>Det går inte att skriva i mappen. Inget är ändrat. Välj en annan mapp eller ändra rättigheterna.</source>
        <translation>It is not possible to write in the folder. Nothing has been changed. Choose another folder or change the permissions.</translation>
    </message>
    <message>
        <source>Det går inte i ett demolager, som bara innehåller påhittade familjer.</source>
        <translation>That is not possible in a demo store, which only holds invented families.</translation>
    </message>
    <message>
        <source>Perioden börjar efter dagen som siffrorna gäller. Ändra den ena eller den andra.</source>
        <translation>The period begins after the day that the figures concern. Change one or the other.</translation>
    </message>
    <message>
        <source>Raderna går inte att slå ihop. Välj rader som ligger intill varandra, inte totalen.</source>
        <translation>The rows cannot be merged. Choose rows that are next to each other, not the total.</translation>
    </message>
    <message>
        <source>Minst en kolumn måste vara kvar i tabellen.</source>
        <translation>At least one column must remain in the table.</translation>
    </message>
    <message>
        <source>Det finns redan en fil med det namnet. Välj ett annat namn; inget har skrivits över.</source>
        <translation>There is already a file with that name. Choose another name; nothing has been overwritten.</translation>
    </message>
    <message>
        <source>Du kan inte ta bort din egen lösenfras medan du arbetar med den. Låt en kollega göra det.</source>
        <translation>You cannot remove your own passphrase while you work with it. Let a colleague do it.</translation>
    </message>
    <message>
        <source>Det är dags att skriva lösenfrasen igen. Därefter öppnar nyckelringen lagret som förut.</source>
        <translation>It is time to type the passphrase again. After that the keyring opens the store as before.</translation>
    </message>
    <message>
        <source>Det finns inget mer att ångra eller göra om.</source>
        <translation>There is nothing more to undo or redo.</translation>
    </message>
    <message>
        <source>Det går inte att ångra: det har ändrats eller börjat användas sedan dess. Inget är ändrat.</source>
        <translation>It cannot be undone: it has been changed or come into use since. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Familjen har ett ärende som inte är avslutat. Avsluta det innan familjen gallras.</source>
        <translation>The family has a case that is not closed. Close it before its records are disposed of.</translation>
    </message>
    <message>
        <source>Gallringen är inte bekräftad. En kollega behöver bekräfta med sin egen lösenfras.</source>
        <translation>The disposal is not confirmed. A colleague needs to confirm with a passphrase of their own.</translation>
    </message>
    <message>
        <source>Här finns ingen säkerhetskopia av ett FamSam-lager. Välj en annan mapp.</source>
        <translation>There is no backup of a FamSam store here. Choose another folder.</translation>
    </message>
    <message>
        <source>Avbrutet. Inget är ändrat.</source>
        <translation>Cancelled. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa som bild. Välj en PNG- eller JPEG-bild. Logotypen är oförändrad.</source>
        <translation>The file cannot be read as a picture. Choose a PNG or JPEG picture. The logo is unchanged.</translation>
    </message>
    <message>
        <source>Bilden är för stor för en logotyp. Välj en som är högst 20 MB och 40 miljoner bildpunkter.</source>
        <translation>The picture is too large for a logo. Choose one of at most 20 MB and 40 million pixels.</translation>
    </message>
    <message>
        <source>Mappen som filen ska skrivas i finns inte. Inget är skrivet.</source>
        <translation>The folder that the file is to be written in does not exist. Nothing has been written.</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{day} kl. {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <source>{first} till {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>saknas för {people}</source>
        <translation>missing for {people}</translation>
    </message>
    <message>
        <source>ingen än</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>{answers} saknas</source>
        <translation>{answers} missing</translation>
    </message>
    <message>
        <source>svar</source>
        <comment>one</comment>
        <translation>answer</translation>
    </message>
    <message>
        <source>svar</source>
        <comment>many</comment>
        <translation>answers</translation>
    </message>
    <message>
        <source>alla har svarat</source>
        <translation>everybody has answered</translation>
    </message>
    <message>
        <source>har passerat sista dag</source>
        <comment>one</comment>
        <translation>is overdue</translation>
    </message>
    <message>
        <source>har passerat sista dag</source>
        <comment>many</comment>
        <translation>are overdue</translation>
    </message>
    <message>
        <source>Hej</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>God morgon</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>God förmiddag</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>God eftermiddag</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>God kväll</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>imorgon</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>{day} · vecka {week}</source>
        <translation>{day} · week {week}</translation>
    </message>
    <message>
        <source>borttagen post</source>
        <comment>one</comment>
        <translation>deleted record</translation>
    </message>
    <message>
        <source>borttagna poster</source>
        <comment>many</comment>
        <translation>deleted records</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Gör det som knappen till höger säger</source>
        <translation>Do what the button on the right says</translation>
    </message>
    <message>
        <source>Stäng, eller avbryt</source>
        <translation>Close, or cancel</translation>
    </message>
    <message>
        <source>Fält</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Öppna kalendern i ett fält för en dag</source>
        <translation>Open the calendar in a field for a day</translation>
    </message>
    <message>
        <source>Nästa fält, eller det förra</source>
        <translation>Next field, or the previous one</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>{day}, försenat</source>
        <translation>{day}, overdue</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Släpp raden som dras, där den var</source>
        <translation>Let go of the row that is dragged, where it was</translation>
    </message>
    <message>
        <source>Öppna raden</source>
        <translation>Open the row</translation>
    </message>
    <message>
        <source>Byt rad</source>
        <translation>Change row</translation>
    </message>
    <message>
        <source>inbjudan</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>påminnelse</source>
        <translation>reminder</translation>
    </message>
    <message>
        <source>ny tid eller plats</source>
        <translation>new time or place</translation>
    </message>
    <message>
        <source>inställt möte</source>
        <translation>cancelled meeting</translation>
    </message>
    <message>
        <source>barn</source>
        <translation>child</translation>
    </message>
    <message>
        <source>vårdnadshavare</source>
        <translation>guardian</translation>
    </message>
    <message>
        <source>förälder utan vårdnad</source>
        <translation>parent without custody</translation>
    </message>
    <message>
        <source>styvförälder</source>
        <translation>step-parent</translation>
    </message>
    <message>
        <source>syskon</source>
        <translation>sibling</translation>
    </message>
    <message>
        <source>annan</source>
        <translation>other</translation>
    </message>
    <message>
        <source>flicka/kvinna</source>
        <translation>girl/woman</translation>
    </message>
    <message>
        <source>pojke/man</source>
        <translation>boy/man</translation>
    </message>
    <message>
        <source>annat</source>
        <translation>other</translation>
    </message>
    <message>
        <source>okänt</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>socialtjänsten</source>
        <translation>social services</translation>
    </message>
    <message>
        <source>skola/förskola</source>
        <translation>school/preschool</translation>
    </message>
    <message>
        <source>vården</source>
        <translation>health care</translation>
    </message>
    <message>
        <source>förälder</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>aktualiserad</source>
        <translation>referred</translation>
    </message>
    <message>
        <source>bedöms</source>
        <translation>under assessment</translation>
    </message>
    <message>
        <source>pågående</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>vilande</source>
        <translation>dormant</translation>
    </message>
    <message>
        <source>avslutad</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>avslutad före möte</source>
        <translation>closed before meeting</translation>
    </message>
    <message>
        <source>aktualisering</source>
        <translation>referral</translation>
    </message>
    <message>
        <source>bedömning påbörjad</source>
        <translation>assessment begun</translation>
    </message>
    <message>
        <source>ärendet pågår</source>
        <translation>the case is ongoing</translation>
    </message>
    <message>
        <source>ärendet vilar</source>
        <translation>the case is dormant</translation>
    </message>
    <message>
        <source>avslut</source>
        <translation>closing</translation>
    </message>
    <message>
        <source>situationen har förbättrats</source>
        <translation>the situation has improved</translation>
    </message>
    <message>
        <source>löst sig</source>
        <translation>resolved</translation>
    </message>
    <message>
        <source>utflyttad</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>föräldrarnas val</source>
        <translation>the parents' choice</translation>
    </message>
    <message>
        <source>samtycke återkallat</source>
        <translation>consent withdrawn</translation>
    </message>
    <message>
        <source>skolbyte</source>
        <translation>change of school</translation>
    </message>
    <message>
        <source>ny betydelsefull insats</source>
        <translation>new major support</translation>
    </message>
    <message>
        <source>familjehem</source>
        <translation>foster placement</translation>
    </message>
    <message>
        <source>löste sig</source>
        <translation>resolved before</translation>
    </message>
    <message>
        <source>inget behov</source>
        <translation>no need</translation>
    </message>
    <message>
        <source>inget intresse</source>
        <translation>no interest</translation>
    </message>
    <message>
        <source>samtycke saknas</source>
        <translation>consent missing</translation>
    </message>
    <message>
        <source>skola</source>
        <translation>school</translation>
    </message>
    <message>
        <source>förskola</source>
        <translation>preschool</translation>
    </message>
    <message>
        <source>socialtjänst</source>
        <translation>social services</translation>
    </message>
    <message>
        <source>hälso- och sjukvård</source>
        <translation>health care</translation>
    </message>
    <message>
        <source>kommun</source>
        <translation>municipality</translation>
    </message>
    <message>
        <source>region</source>
        <translation>region</translation>
    </message>
    <message>
        <source>stat</source>
        <translation>state</translation>
    </message>
    <message>
        <source>enskild</source>
        <translation>private</translation>
    </message>
    <message>
        <source>individuellt stöd</source>
        <translation>individual support</translation>
    </message>
    <message>
        <source>gemensamt föräldrastöd</source>
        <translation>joint parent support</translation>
    </message>
    <message>
        <source>utredning</source>
        <translation>investigation</translation>
    </message>
    <message>
        <source>försörjningsstöd</source>
        <translation>income support</translation>
    </message>
    <message>
        <source>behandling</source>
        <translation>treatment</translation>
    </message>
    <message>
        <source>föräldraprogram</source>
        <translation>parenting programme</translation>
    </message>
    <message>
        <source>kurs</source>
        <translation>course</translation>
    </message>
    <message>
        <source>vuxen</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>skriftligt</source>
        <translation>written</translation>
    </message>
    <message>
        <source>muntligt</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>begärt</source>
        <translation>requested</translation>
    </message>
    <message>
        <source>lämnat</source>
        <translation>given</translation>
    </message>
    <message>
        <source>delvis</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>nekat</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>återkallat</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>utgånget</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>samtycke finns</source>
        <translation>consent given</translation>
    </message>
    <message>
        <source>samtycke delvis</source>
        <translation>consent partial</translation>
    </message>
    <message>
        <source>samtycke löper ut</source>
        <translation>consent running out</translation>
    </message>
    <message>
        <source>inte inhämtat</source>
        <translation>not obtained</translation>
    </message>
    <message>
        <source>svar har inte kommit</source>
        <translation>the answer has not come</translation>
    </message>
    <message>
        <source>gäller först senare</source>
        <translation>valid only later</translation>
    </message>
    <message>
        <source>en vårdnadshavare har inte lämnat det</source>
        <translation>one guardian has not given it</translation>
    </message>
    <message>
        <source>ingen vårdnadshavare är inskriven</source>
        <translation>no guardian is registered</translation>
    </message>
    <message>
        <source>lämnat delvis</source>
        <translation>given in part</translation>
    </message>
    <message>
        <source>barnet har sagt nej</source>
        <translation>the child has said no</translation>
    </message>
    <message>
        <source>löper ut inom 30 dagar efter mötet</source>
        <translation>runs out within 30 days after the meeting</translation>
    </message>
    <message>
        <source>samverkansmöte</source>
        <translation>coordination meeting</translation>
    </message>
    <message>
        <source>enskilt möte med familj</source>
        <translation>individual meeting with family</translation>
    </message>
    <message>
        <source>enskilt möte med verksamhet</source>
        <translation>individual meeting with agency</translation>
    </message>
    <message>
        <source>förmöte</source>
        <translation>preparatory meeting</translation>
    </message>
    <message>
        <source>uppföljning</source>
        <translation>follow-up</translation>
    </message>
    <message>
        <source>avslutning</source>
        <translation>closing</translation>
    </message>
    <message>
        <source>styrgrupp</source>
        <translation>steering group</translation>
    </message>
    <message>
        <source>annat möte</source>
        <translation>other meeting</translation>
    </message>
    <message>
        <source>fysiskt</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>digitalt</source>
        <translation>online</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>hybrid</translation>
    </message>
    <message>
        <source>telefon</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>båda</source>
        <translation>both</translation>
    </message>
    <message>
        <source>utkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>kallat</source>
        <translation>convened</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>genomfört</source>
        <translation>held</translation>
    </message>
    <message>
        <source>inställt</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>kallad</source>
        <translation>summoned</translation>
    </message>
    <message>
        <source>inbjuden</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>ej svarat</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>kommer</source>
        <translation>coming</translation>
    </message>
    <message>
        <source>kanske</source>
        <translation>maybe</translation>
    </message>
    <message>
        <source>kommer ej</source>
        <translation>not coming</translation>
    </message>
    <message>
        <source>ersättare</source>
        <translation>substitute</translation>
    </message>
    <message>
        <source>närvarande</source>
        <translation>present</translation>
    </message>
    <message>
        <source>del av mötet</source>
        <translation>part of the meeting</translation>
    </message>
    <message>
        <source>anmäld frånvaro</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>oanmäld frånvaro</source>
        <translation>absent without notice</translation>
    </message>
    <message>
        <source>inledning</source>
        <translation>opening</translation>
    </message>
    <message>
        <source>aktuell situation</source>
        <translation>current situation</translation>
    </message>
    <message>
        <source>behov</source>
        <translation>needs</translation>
    </message>
    <message>
        <source>sammanfattning</source>
        <translation>summary</translation>
    </message>
    <message>
        <source>paus</source>
        <translation>break</translation>
    </message>
    <message>
        <source>information</source>
        <translation>information</translation>
    </message>
    <message>
        <source>beslut</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>överenskommelse</source>
        <translation>agreement</translation>
    </message>
    <message>
        <source>tar hem frågan</source>
        <translation>take-back</translation>
    </message>
    <message>
        <source>överlämning</source>
        <translation>hand-over</translation>
    </message>
    <message>
        <source>oenighet</source>
        <translation>disagreement</translation>
    </message>
    <message>
        <source>väntar på svar</source>
        <translation>waiting for an answer</translation>
    </message>
    <message>
        <source>svaret är försenat</source>
        <translation>the answer is overdue</translation>
    </message>
    <message>
        <source>besvarad</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>accepterad</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>avböjd</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>ej påbörjad</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>klar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>ej utförd</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>inte längre aktuell</source>
        <translation>no longer relevant</translation>
    </message>
    <message>
        <source>kontaktperson</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>familjemedlem</source>
        <translation>family member</translation>
    </message>
    <message>
        <source>besök</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>text message</translation>
    </message>
    <message>
        <source>e-post</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>familjen</source>
        <translation>the family</translation>
    </message>
    <message>
        <source>en verksamhet</source>
        <translation>an agency</translation>
    </message>
    <message>
        <source>kallelse</source>
        <translation>summons</translation>
    </message>
    <message>
        <source>dagordning</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>närvarolista</source>
        <translation>attendance list</translation>
    </message>
    <message>
        <source>mötessammanfattning</source>
        <translation>meeting summary</translation>
    </message>
    <message>
        <source>åtgärdslista</source>
        <translation>action list</translation>
    </message>
    <message>
        <source>samtycke</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>information om FamSam</source>
        <translation>information about FamSam</translation>
    </message>
    <message>
        <source>information om FamSam och SIP</source>
        <translation>information about FamSam and SIP</translation>
    </message>
    <message>
        <source>arbetsmaterial</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>expedierad</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>makulerad</source>
        <translation>void</translation>
    </message>
    <message>
        <source>första samverkansmötet</source>
        <translation>first coordination meeting</translation>
    </message>
    <message>
        <source>senare möten och uppföljning</source>
        <translation>later meetings and follow-up</translation>
    </message>
    <message>
        <source>inget möte har hållits</source>
        <translation>no meeting has been held</translation>
    </message>
    <message>
        <source>situationen har inte diskuterats på ett genomfört möte</source>
        <translation>the situation has not been discussed at a meeting that was held</translation>
    </message>
    <message>
        <source>ingen egen kontakt som räknas</source>
        <translation>no own contact that counts</translation>
    </message>
    <message>
        <source>ingen verksamhet med egen kontakt deltog när situationen diskuterades</source>
        <translation>no agency with an own contact took part when the situation was discussed</translation>
    </message>
    <message>
        <source>enkät till vårdnadshavare</source>
        <translation>survey of guardians</translation>
    </message>
    <message>
        <source>enkät till verksamhet</source>
        <translation>survey of agencies</translation>
    </message>
    <message>
        <source>frågor efter mötet</source>
        <translation>questions after the meeting</translation>
    </message>
    <message>
        <source>råd om vart man vänder sig</source>
        <translation>advice on where to turn</translation>
    </message>
    <message>
        <source>anonym familj</source>
        <translation>anonymous family</translation>
    </message>
    <message>
        <source>utanför uppdraget</source>
        <translation>out of scope</translation>
    </message>
    <message>
        <source>Förskola</source>
        <translation>Preschool</translation>
    </message>
    <message>
        <source>Åk F-3</source>
        <translation>Years F–3</translation>
    </message>
    <message>
        <source>Åk 4-6</source>
        <translation>Years 4–6</translation>
    </message>
    <message>
        <source>Åk 7-9</source>
        <translation>Years 7–9</translation>
    </message>
    <message>
        <source>Avslutad grundskola</source>
        <translation>Compulsory school completed</translation>
    </message>
    <message>
        <source>låste upp</source>
        <translation>unlocked</translation>
    </message>
    <message>
        <source>misslyckades med att låsa upp</source>
        <translation>failed to unlock</translation>
    </message>
    <message>
        <source>låste upp med återställningskoden</source>
        <translation>unlocked with the recovery code</translation>
    </message>
    <message>
        <source>låste</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>öppnade familjen</source>
        <translation>opened the family</translation>
    </message>
    <message>
        <source>läste historiken</source>
        <translation>read the history</translation>
    </message>
    <message>
        <source>skrev ut eller sparade ett papper</source>
        <translation>printed or saved a paper</translation>
    </message>
    <message>
        <source>tog med en verksamhet utan samtycke</source>
        <translation>brought in an agency without consent</translation>
    </message>
    <message>
        <source>exporterade siffror</source>
        <translation>exported figures</translation>
    </message>
    <message>
        <source>läste in en lista</source>
        <translation>imported a list</translation>
    </message>
    <message>
        <source>gallrade en familj</source>
        <translation>disposed of a family's records</translation>
    </message>
    <message>
        <source>gjorde en säkerhetskopia</source>
        <translation>made a backup</translation>
    </message>
    <message>
        <source>återställde en säkerhetskopia</source>
        <translation>restored a backup</translation>
    </message>
    <message>
        <source>uppdaterade lagrets format</source>
        <translation>updated the format of the store</translation>
    </message>
    <message>
        <source>bytte nyckel</source>
        <translation>changed the key</translation>
    </message>
    <message>
        <source>bytte lösenfras</source>
        <translation>changed passphrase</translation>
    </message>
    <message>
        <source>gjorde en ny återställningskod</source>
        <translation>made a new recovery code</translation>
    </message>
    <message>
        <source>lade till en person</source>
        <translation>added a person</translation>
    </message>
    <message>
        <source>tog bort en person</source>
        <translation>removed a person</translation>
    </message>
    <message>
        <source>slog på nyckelringen</source>
        <translation>turned on the keyring</translation>
    </message>
    <message>
        <source>stängde av nyckelringen</source>
        <translation>turned off the keyring</translation>
    </message>
    <message>
        <source>öppnade trots att ändringar saknas</source>
        <translation>opened although changes are missing</translation>
    </message>
    <message>
        <source>förde in en publicering i liggaren</source>
        <translation>entered a publication in the ledger</translation>
    </message>
    <message>
        <source>makulerade en publicering</source>
        <translation>made a publication void</translation>
    </message>
    <message>
        <source>kalenderfil</source>
        <translation>calendar file</translation>
    </message>
    <message>
        <source>logg</source>
        <translation>log</translation>
    </message>
    <message>
        <source>nätverkskarta</source>
        <translation>ecomap</translation>
    </message>
    <message>
        <source>interna</source>
        <translation>internal</translation>
    </message>
    <message>
        <source>intern bilaga</source>
        <translation>internal annex</translation>
    </message>
    <message>
        <source>för publicering</source>
        <translation>for publication</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>med nyckelringen</source>
        <translation>with the keyring</translation>
    </message>
    <message>
        <source>på annan plats</source>
        <translation>in another place</translation>
    </message>
    <message>
        <source>i stället för alla äldre</source>
        <translation>instead of all older ones</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>records</translation>
    </message>
    <message>
        <source>ej påbörjat</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>påbörjat</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>på väg</source>
        <translation>on the way</translation>
    </message>
    <message>
        <source>nästan nått</source>
        <translation>almost reached</translation>
    </message>
    <message>
        <source>nått</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>gallrat</source>
        <translation>disposed of</translation>
    </message>
    <message>
        <source>medarbetare</source>
        <translation>team member</translation>
    </message>
    <message>
        <source>inställning</source>
        <translation>setting</translation>
    </message>
    <message>
        <source>folkmängd</source>
        <translation>population</translation>
    </message>
    <message>
        <source>verksamhet</source>
        <translation>agency</translation>
    </message>
    <message>
        <source>lokal</source>
        <translation>room</translation>
    </message>
    <message>
        <source>familj</source>
        <translation>family</translation>
    </message>
    <message>
        <source>vårdnad</source>
        <translation>custody</translation>
    </message>
    <message>
        <source>egen kontakt</source>
        <translation>own contact</translation>
    </message>
    <message>
        <source>verksamhet i samtycke</source>
        <translation>agency in consent</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>case</translation>
    </message>
    <message>
        <source>steg i ärendet</source>
        <translation>step in the case</translation>
    </message>
    <message>
        <source>avslutad process</source>
        <translation>ended process</translation>
    </message>
    <message>
        <source>mål</source>
        <translation>goal</translation>
    </message>
    <message>
        <source>uppföljning mellan möten</source>
        <translation>check-in</translation>
    </message>
    <message>
        <source>möte</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>vem mötet handlar om</source>
        <translation>who the meeting is about</translation>
    </message>
    <message>
        <source>deltagare</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>dagordningsmall</source>
        <translation>agenda template</translation>
    </message>
    <message>
        <source>punkt i mall</source>
        <translation>item in template</translation>
    </message>
    <message>
        <source>punkt på dagordningen</source>
        <translation>item on the agenda</translation>
    </message>
    <message>
        <source>mötets klocka</source>
        <translation>clock of the meeting</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation>note</translation>
    </message>
    <message>
        <source>verksamhet som får läsa anteckningen</source>
        <translation>agency that may read the note</translation>
    </message>
    <message>
        <source>åtgärd</source>
        <translation>action</translation>
    </message>
    <message>
        <source>tidsförslag</source>
        <translation>proposed times</translation>
    </message>
    <message>
        <source>föreslagen tid</source>
        <translation>proposed time</translation>
    </message>
    <message>
        <source>tillfrågad</source>
        <translation>person asked</translation>
    </message>
    <message>
        <source>svar om tid</source>
        <translation>answer about time</translation>
    </message>
    <message>
        <source>expedierat papper</source>
        <translation>paper sent out</translation>
    </message>
    <message>
        <source>konsulterande samtal</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>informationsträff</source>
        <translation>information meeting</translation>
    </message>
    <message>
        <source>enkätsvar</source>
        <translation>survey answer</translation>
    </message>
    <message>
        <source>familjemedlemmen</source>
        <translation>the family member</translation>
    </message>
    <message>
        <source>ärendet</source>
        <translation>the case</translation>
    </message>
    <message>
        <source>vårdnaden</source>
        <translation>the custody</translation>
    </message>
    <message>
        <source>den egna kontakten</source>
        <translation>the own contact</translation>
    </message>
    <message>
        <source>planen</source>
        <translation>the plan</translation>
    </message>
    <message>
        <source>verksamheten</source>
        <translation>the agency</translation>
    </message>
    <message>
        <source>kontaktpersonen</source>
        <translation>the contact</translation>
    </message>
    <message>
        <source>lokalen</source>
        <translation>the room</translation>
    </message>
    <message>
        <source>mötet</source>
        <translation>the meeting</translation>
    </message>
    <message>
        <source>deltagaren</source>
        <translation>the participant</translation>
    </message>
    <message>
        <source>samtycket</source>
        <translation>the consent</translation>
    </message>
    <message>
        <source>målet</source>
        <translation>the goal</translation>
    </message>
    <message>
        <source>uppföljningen</source>
        <translation>the check-in</translation>
    </message>
    <message>
        <source>tidsförslaget</source>
        <translation>the proposed times</translation>
    </message>
    <message>
        <source>tiden</source>
        <translation>the time</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>åtgärden</source>
        <translation>the action</translation>
    </message>
    <message>
        <source>anteckningen</source>
        <translation>the note</translation>
    </message>
    <message>
        <source>punkten</source>
        <translation>the item</translation>
    </message>
    <message>
        <source>mallen</source>
        <translation>the template</translation>
    </message>
    <message>
        <source>pappret</source>
        <translation>the paper</translation>
    </message>
    <message>
        <source>det konsulterande samtalet</source>
        <translation>the consultation</translation>
    </message>
    <message>
        <source>informationsträffen</source>
        <translation>the information meeting</translation>
    </message>
    <message>
        <source>enkätsvaret</source>
        <translation>the survey answer</translation>
    </message>
    <message>
        <source>publiceringen</source>
        <translation>the publication</translation>
    </message>
    <message>
        <source>från</source>
        <translation>from</translation>
    </message>
    <message>
        <source>till och med</source>
        <translation>up to and including</translation>
    </message>
    <message>
        <source>ordning</source>
        <translation>order</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>ansvarig</source>
        <translation>responsible</translation>
    </message>
    <message>
        <source>att förbereda</source>
        <translation>to prepare</translation>
    </message>
    <message>
        <source>intern anteckning</source>
        <translation>internal note</translation>
    </message>
    <message>
        <source>diarienummer</source>
        <translation>registry number</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>role</translation>
    </message>
    <message>
        <source>värde</source>
        <translation>value</translation>
    </message>
    <message>
        <source>med från</source>
        <translation>member from</translation>
    </message>
    <message>
        <source>med till och med</source>
        <translation>member until</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>antal invånare</source>
        <translation>number of inhabitants</translation>
    </message>
    <message>
        <source>källa</source>
        <translation>source</translation>
    </message>
    <message>
        <source>sektor</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>huvudman</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>titel</source>
        <translation>title</translation>
    </message>
    <message>
        <source>ambassadör</source>
        <translation>ambassador</translation>
    </message>
    <message>
        <source>bokar lokal i</source>
        <translation>books rooms in</translation>
    </message>
    <message>
        <source>adress</source>
        <translation>address</translation>
    </message>
    <message>
        <source>platser</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>utrustning</source>
        <translation>equipment</translation>
    </message>
    <message>
        <source>tillgänglighet</source>
        <translation>accessibility</translation>
    </message>
    <message>
        <source>bokas hos</source>
        <translation>booked with</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>alias</translation>
    </message>
    <message>
        <source>språk</source>
        <translation>language</translation>
    </message>
    <message>
        <source>gallrad den</source>
        <translation>disposed of on</translation>
    </message>
    <message>
        <source>förnamn eller alias</source>
        <translation>first name or alias</translation>
    </message>
    <message>
        <source>födelseår</source>
        <translation>birth year</translation>
    </message>
    <message>
        <source>kön</source>
        <translation>gender</translation>
    </message>
    <message>
        <source>skola eller förskola</source>
        <translation>school or preschool</translation>
    </message>
    <message>
        <source>skyddade personuppgifter</source>
        <translation>protected identity</translation>
    </message>
    <message>
        <source>vad kontakten gäller</source>
        <translation>what the contact is about</translation>
    </message>
    <message>
        <source>upprättad</source>
        <translation>established</translation>
    </message>
    <message>
        <source>huvudansvarig verksamhet</source>
        <translation>main responsible agency</translation>
    </message>
    <message>
        <source>följs upp</source>
        <translation>to be reviewed</translation>
    </message>
    <message>
        <source>gäller</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>lämnat av</source>
        <translation>given by</translation>
    </message>
    <message>
        <source>som</source>
        <translation>as</translation>
    </message>
    <message>
        <source>form</source>
        <translation>form</translation>
    </message>
    <message>
        <source>svar</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>vad samtycket gäller</source>
        <translation>what the consent is about</translation>
    </message>
    <message>
        <source>återkallat den</source>
        <translation>withdrawn on</translation>
    </message>
    <message>
        <source>mottaget av</source>
        <translation>received by</translation>
    </message>
    <message>
        <source>nummer</source>
        <translation>number</translation>
    </message>
    <message>
        <source>varför ärendet avslutas</source>
        <translation>why the case is closed</translation>
    </message>
    <message>
        <source>vad förändringen beror på</source>
        <translation>what the change is due to</translation>
    </message>
    <message>
        <source>varför ärendet avslutas före möte</source>
        <translation>why the case is closed before a meeting</translation>
    </message>
    <message>
        <source>överlämnat till</source>
        <translation>handed over to</translation>
    </message>
    <message>
        <source>anteckning vid avslut</source>
        <translation>note at closing</translation>
    </message>
    <message>
        <source>dagar mellan uppföljningar</source>
        <translation>days between check-ins</translation>
    </message>
    <message>
        <source>delmål till</source>
        <translation>subgoal of</translation>
    </message>
    <message>
        <source>ska vara nått</source>
        <translation>to be reached</translation>
    </message>
    <message>
        <source>hur långt det har kommit, 0–4</source>
        <translation>how far it has come, 0–4</translation>
    </message>
    <message>
        <source>kontaktsätt</source>
        <translation>channel</translation>
    </message>
    <message>
        <source>på initiativ av</source>
        <translation>on the initiative of</translation>
    </message>
    <message>
        <source>läget</source>
        <translation>the situation</translation>
    </message>
    <message>
        <source>sedan sist</source>
        <translation>since last time</translation>
    </message>
    <message>
        <source>åtaganden</source>
        <translation>commitments</translation>
    </message>
    <message>
        <source>aktualiserad av</source>
        <translation>referred by</translation>
    </message>
    <message>
        <source>hur de kände till FamSam</source>
        <translation>how they knew of FamSam</translation>
    </message>
    <message>
        <source>tidigare samverkan har varit otillräcklig</source>
        <translation>earlier collaboration has been insufficient</translation>
    </message>
    <message>
        <source>frågan</source>
        <translation>the question</translation>
    </message>
    <message>
        <source>familjen tackade nej</source>
        <translation>the family declined</translation>
    </message>
    <message>
        <source>steg</source>
        <translation>step</translation>
    </message>
    <message>
        <source>sista dag</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>varför</source>
        <translation>why</translation>
    </message>
    <message>
        <source>vad mötet gäller</source>
        <translation>what the meeting is about</translation>
    </message>
    <message>
        <source>typ</source>
        <translation>type</translation>
    </message>
    <message>
        <source>börjar</source>
        <translation>begins</translation>
    </message>
    <message>
        <source>länk eller telefonnummer</source>
        <translation>link or phone number</translation>
    </message>
    <message>
        <source>fokus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>mötesledare</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>antecknar</source>
        <translation>takes notes</translation>
    </message>
    <message>
        <source>läge</source>
        <translation>status</translation>
    </message>
    <message>
        <source>började</source>
        <translation>began</translation>
    </message>
    <message>
        <source>slutade</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>dagordning skickad</source>
        <translation>agenda sent</translation>
    </message>
    <message>
        <source>sammanfattning skickad</source>
        <translation>summary sent</translation>
    </message>
    <message>
        <source>FamSams roll förklarad för familjen</source>
        <translation>FamSam's role explained to the family</translation>
    </message>
    <message>
        <source>kalenderfilens nummer</source>
        <translation>number of the calendar file</translation>
    </message>
    <message>
        <source>kalenderfilens innehåll</source>
        <translation>content of the calendar file</translation>
    </message>
    <message>
        <source>stödperson</source>
        <translation>support person</translation>
    </message>
    <message>
        <source>kallad eller inbjuden</source>
        <translation>summoned or invited</translation>
    </message>
    <message>
        <source>roll i mötet</source>
        <translation>role at the meeting</translation>
    </message>
    <message>
        <source>mandat att besluta</source>
        <translation>mandate to decide</translation>
    </message>
    <message>
        <source>närvaro</source>
        <translation>attendance</translation>
    </message>
    <message>
        <source>skäl till frånvaro</source>
        <translation>reason for absence</translation>
    </message>
    <message>
        <source>förväntningar på mötet</source>
        <translation>expectations of the meeting</translation>
    </message>
    <message>
        <source>utan samtycke därför att</source>
        <translation>without consent because</translation>
    </message>
    <message>
        <source>tolk</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>mall</source>
        <translation>template</translation>
    </message>
    <message>
        <source>sekunder som det tog</source>
        <translation>seconds that it took</translation>
    </message>
    <message>
        <source>vad det är</source>
        <translation>what it is</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>svar senast</source>
        <translation>answer due</translation>
    </message>
    <message>
        <source>mottagare</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>besvarad den</source>
        <translation>answered on</translation>
    </message>
    <message>
        <source>visas inte för familjen</source>
        <translation>not shown to the family</translation>
    </message>
    <message>
        <source>sedan</source>
        <translation>since</translation>
    </message>
    <message>
        <source>sekunder för öppna åtgärder</source>
        <translation>seconds for open actions</translation>
    </message>
    <message>
        <source>blev möte</source>
        <translation>became a meeting</translation>
    </message>
    <message>
        <source>tid</source>
        <translation>time</translation>
    </message>
    <message>
        <source>papper</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>exemplar till</source>
        <translation>copy for</translation>
    </message>
    <message>
        <source>expedierat den</source>
        <translation>sent on</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>kontrollsumma</source>
        <translation>checksum</translation>
    </message>
    <message>
        <source>makulerat den</source>
        <translation>made void on</translation>
    </message>
    <message>
        <source>varför det makulerades</source>
        <translation>why it was made void</translation>
    </message>
    <message>
        <source>vad</source>
        <translation>what</translation>
    </message>
    <message>
        <source>kontaktperson som gör det</source>
        <translation>contact who does it</translation>
    </message>
    <message>
        <source>familjemedlem som gör det</source>
        <translation>family member who does it</translation>
    </message>
    <message>
        <source>medarbetare som gör det</source>
        <translation>team member who does it</translation>
    </message>
    <message>
        <source>senast</source>
        <translation>due</translation>
    </message>
    <message>
        <source>vad det ledde till</source>
        <translation>what it led to</translation>
    </message>
    <message>
        <source>vad det gällde</source>
        <translation>what it was about</translation>
    </message>
    <message>
        <source>för vilka</source>
        <translation>for whom</translation>
    </message>
    <message>
        <source>antal deltagare</source>
        <translation>number of participants</translation>
    </message>
    <message>
        <source>enkät</source>
        <translation>survey</translation>
    </message>
    <message>
        <source>en annan ändring</source>
        <translation>another change</translation>
    </message>
    <message>
        <source>publicerade siffror</source>
        <translation>published figures</translation>
    </message>
    <message>
        <source>makulerad publicering</source>
        <translation>void publication</translation>
    </message>
    <message>
        <source>tidigare rapport i liggaren</source>
        <translation>earlier report in the ledger</translation>
    </message>
    <message>
        <source>ny familj</source>
        <translation>new family</translation>
    </message>
    <message>
        <source>ändrad familj</source>
        <translation>edited family</translation>
    </message>
    <message>
        <source>borttagen familj</source>
        <translation>deleted family</translation>
    </message>
    <message>
        <source>ny familjemedlem</source>
        <translation>new family member</translation>
    </message>
    <message>
        <source>ändrad familjemedlem</source>
        <translation>edited family member</translation>
    </message>
    <message>
        <source>borttagen familjemedlem</source>
        <translation>deleted family member</translation>
    </message>
    <message>
        <source>vårdnad som upphör</source>
        <translation>custody that ends</translation>
    </message>
    <message>
        <source>ny egen kontakt</source>
        <translation>new own contact</translation>
    </message>
    <message>
        <source>ändrad egen kontakt</source>
        <translation>edited own contact</translation>
    </message>
    <message>
        <source>borttagen egen kontakt</source>
        <translation>deleted own contact</translation>
    </message>
    <message>
        <source>ny SIP</source>
        <translation>new SIP</translation>
    </message>
    <message>
        <source>uppföljd SIP</source>
        <translation>reviewed SIP</translation>
    </message>
    <message>
        <source>borttagen SIP</source>
        <translation>deleted SIP</translation>
    </message>
    <message>
        <source>nytt steg i ärendet</source>
        <translation>new step in the case</translation>
    </message>
    <message>
        <source>avslutat ärende</source>
        <translation>closed case</translation>
    </message>
    <message>
        <source>byte av ansvarig</source>
        <translation>change of the person responsible</translation>
    </message>
    <message>
        <source>ny verksamhet</source>
        <translation>new agency</translation>
    </message>
    <message>
        <source>ändrad verksamhet</source>
        <translation>edited agency</translation>
    </message>
    <message>
        <source>borttagen verksamhet</source>
        <translation>deleted agency</translation>
    </message>
    <message>
        <source>ny kontaktperson</source>
        <translation>new contact</translation>
    </message>
    <message>
        <source>ändrad kontaktperson</source>
        <translation>edited contact</translation>
    </message>
    <message>
        <source>borttagen kontaktperson</source>
        <translation>deleted contact</translation>
    </message>
    <message>
        <source>ny lokal</source>
        <translation>new room</translation>
    </message>
    <message>
        <source>ändrad lokal</source>
        <translation>edited room</translation>
    </message>
    <message>
        <source>borttagen lokal</source>
        <translation>deleted room</translation>
    </message>
    <message>
        <source>nytt samtycke</source>
        <translation>new consent</translation>
    </message>
    <message>
        <source>ändrat samtycke</source>
        <translation>edited consent</translation>
    </message>
    <message>
        <source>återkallat samtycke</source>
        <translation>withdrawn consent</translation>
    </message>
    <message>
        <source>nytt möte</source>
        <translation>new meeting</translation>
    </message>
    <message>
        <source>ändrat möte</source>
        <translation>edited meeting</translation>
    </message>
    <message>
        <source>flyttat möte</source>
        <translation>moved meeting</translation>
    </message>
    <message>
        <source>vilka mötet handlar om</source>
        <translation>who the meeting is about</translation>
    </message>
    <message>
        <source>borttaget möte</source>
        <translation>deleted meeting</translation>
    </message>
    <message>
        <source>kallelse till möte</source>
        <translation>summons to meeting</translation>
    </message>
    <message>
        <source>påbörjat möte</source>
        <translation>meeting begun</translation>
    </message>
    <message>
        <source>genomfört möte</source>
        <translation>meeting held</translation>
    </message>
    <message>
        <source>när dagordningen skickades</source>
        <translation>when the agenda was sent</translation>
    </message>
    <message>
        <source>när sammanfattningen skickades</source>
        <translation>when the summary was sent</translation>
    </message>
    <message>
        <source>ny deltagare</source>
        <translation>new participant</translation>
    </message>
    <message>
        <source>om FamSams roll är förklarad</source>
        <translation>whether FamSam's role has been explained</translation>
    </message>
    <message>
        <source>nya deltagare</source>
        <translation>new participants</translation>
    </message>
    <message>
        <source>kontaktpersonens nya verksamhet i kommande möten</source>
        <translation>the contact's new agency in upcoming meetings</translation>
    </message>
    <message>
        <source>ändrad deltagare</source>
        <translation>edited participant</translation>
    </message>
    <message>
        <source>borttagen deltagare</source>
        <translation>removed participant</translation>
    </message>
    <message>
        <source>punkter från mall</source>
        <translation>items from template</translation>
    </message>
    <message>
        <source>ny punkt</source>
        <translation>new item</translation>
    </message>
    <message>
        <source>ändrad punkt</source>
        <translation>edited item</translation>
    </message>
    <message>
        <source>borttagen punkt</source>
        <translation>deleted item</translation>
    </message>
    <message>
        <source>ny ordning på punkterna</source>
        <translation>new order of the items</translation>
    </message>
    <message>
        <source>ändrade minuter för en punkt</source>
        <translation>changed minutes of an item</translation>
    </message>
    <message>
        <source>kortad dagordning</source>
        <translation>shortened agenda</translation>
    </message>
    <message>
        <source>när dagordningen ska skickas</source>
        <translation>when the agenda should be sent</translation>
    </message>
    <message>
        <source>ny mall</source>
        <translation>new template</translation>
    </message>
    <message>
        <source>dagordning sparad som mall</source>
        <translation>agenda saved as template</translation>
    </message>
    <message>
        <source>ändrad mall</source>
        <translation>edited template</translation>
    </message>
    <message>
        <source>borttagen mall</source>
        <translation>deleted template</translation>
    </message>
    <message>
        <source>kopierad mall</source>
        <translation>copied template</translation>
    </message>
    <message>
        <source>ny ordning på mallarna</source>
        <translation>new order of the templates</translation>
    </message>
    <message>
        <source>ny punkt i mall</source>
        <translation>new item in template</translation>
    </message>
    <message>
        <source>ändrad punkt i mall</source>
        <translation>edited item in template</translation>
    </message>
    <message>
        <source>borttagen punkt i mall</source>
        <translation>deleted item in template</translation>
    </message>
    <message>
        <source>ny ordning på mallens punkter</source>
        <translation>new order of the items of the template</translation>
    </message>
    <message>
        <source>nästa punkt</source>
        <translation>next item</translation>
    </message>
    <message>
        <source>föregående punkt</source>
        <translation>previous item</translation>
    </message>
    <message>
        <source>byte av punkt</source>
        <translation>change of item</translation>
    </message>
    <message>
        <source>stoppad klocka</source>
        <translation>clock stopped</translation>
    </message>
    <message>
        <source>startad klocka</source>
        <translation>clock started</translation>
    </message>
    <message>
        <source>paus i mötet</source>
        <translation>break in the meeting</translation>
    </message>
    <message>
        <source>avslutat möte</source>
        <translation>meeting ended</translation>
    </message>
    <message>
        <source>ny anteckning</source>
        <translation>new note</translation>
    </message>
    <message>
        <source>ändrad anteckning</source>
        <translation>edited note</translation>
    </message>
    <message>
        <source>borttagen anteckning</source>
        <translation>deleted note</translation>
    </message>
    <message>
        <source>svar på en anteckning</source>
        <translation>answer to a note</translation>
    </message>
    <message>
        <source>återtaget svar</source>
        <translation>answer taken back</translation>
    </message>
    <message>
        <source>papper expedierat till fler</source>
        <translation>paper sent to more people</translation>
    </message>
    <message>
        <source>ny version av ett papper</source>
        <translation>new version of a paper</translation>
    </message>
    <message>
        <source>makulerat papper</source>
        <translation>void paper</translation>
    </message>
    <message>
        <source>ny åtgärd</source>
        <translation>new action</translation>
    </message>
    <message>
        <source>ändrad åtgärd</source>
        <translation>edited action</translation>
    </message>
    <message>
        <source>åtgärdens läge</source>
        <translation>status of the action</translation>
    </message>
    <message>
        <source>borttagen åtgärd</source>
        <translation>deleted action</translation>
    </message>
    <message>
        <source>nytt mål</source>
        <translation>new goal</translation>
    </message>
    <message>
        <source>ändrat mål</source>
        <translation>edited goal</translation>
    </message>
    <message>
        <source>hur långt ett mål har kommit</source>
        <translation>how far a goal has come</translation>
    </message>
    <message>
        <source>borttaget mål</source>
        <translation>deleted goal</translation>
    </message>
    <message>
        <source>ny uppföljning</source>
        <translation>new check-in</translation>
    </message>
    <message>
        <source>ändrad uppföljning</source>
        <translation>edited check-in</translation>
    </message>
    <message>
        <source>borttagen uppföljning</source>
        <translation>deleted check-in</translation>
    </message>
    <message>
        <source>hur ofta ärendet följs upp</source>
        <translation>how often the case is followed up</translation>
    </message>
    <message>
        <source>ändrat brevhuvud</source>
        <translation>edited letterhead</translation>
    </message>
    <message>
        <source>ny logotyp</source>
        <translation>new logo</translation>
    </message>
    <message>
        <source>borttagen logotyp</source>
        <translation>removed logo</translation>
    </message>
    <message>
        <source>nytt konsulterande samtal</source>
        <translation>new consultation</translation>
    </message>
    <message>
        <source>ändrat konsulterande samtal</source>
        <translation>edited consultation</translation>
    </message>
    <message>
        <source>borttaget konsulterande samtal</source>
        <translation>deleted consultation</translation>
    </message>
    <message>
        <source>ny informationsträff</source>
        <translation>new information meeting</translation>
    </message>
    <message>
        <source>ändrad informationsträff</source>
        <translation>edited information meeting</translation>
    </message>
    <message>
        <source>borttagen informationsträff</source>
        <translation>deleted information meeting</translation>
    </message>
    <message>
        <source>nytt enkätsvar</source>
        <translation>new survey answer</translation>
    </message>
    <message>
        <source>borttaget enkätsvar</source>
        <translation>deleted survey answer</translation>
    </message>
    <message>
        <source>inläst lista</source>
        <translation>imported list</translation>
    </message>
    <message>
        <source>nytt tidsförslag</source>
        <translation>new proposed times</translation>
    </message>
    <message>
        <source>ändrat tidsförslag</source>
        <translation>edited proposed times</translation>
    </message>
    <message>
        <source>borttaget tidsförslag</source>
        <translation>deleted proposed times</translation>
    </message>
    <message>
        <source>bokat tidsförslag</source>
        <translation>booked proposed times</translation>
    </message>
    <message>
        <source>återställt ur papperskorgen</source>
        <translation>restored from the trash</translation>
    </message>
    <message>
        <source>ångrade</source>
        <translation>undid</translation>
    </message>
    <message>
        <source>gjorde om</source>
        <translation>redid</translation>
    </message>
    <message>
        <source>sparad påbörjad text</source>
        <translation>unfinished text kept</translation>
    </message>
    <message>
        <source>gallrad familj</source>
        <translation>family's records disposed of</translation>
    </message>
    <message>
        <source>säkerhetskopia</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>nytt lager</source>
        <translation>new store</translation>
    </message>
    <message>
        <source>upplåsning</source>
        <translation>unlocking</translation>
    </message>
    <message>
        <source>ändrade nycklar</source>
        <translation>changed keys</translation>
    </message>
    <message>
        <source>öppnat trots att det nyaste saknas</source>
        <translation>opened although the latest is missing</translation>
    </message>
    <message>
        <source>ändrade medarbetare</source>
        <translation>changed team members</translation>
    </message>
    <message>
        <source>bytt nyckel</source>
        <translation>changed key</translation>
    </message>
    <message>
        <source>återställd säkerhetskopia</source>
        <translation>restored backup</translation>
    </message>
    <message>
        <source>uppgraderat lager</source>
        <translation>upgraded store</translation>
    </message>
    <message>
        <source>påhittade uppgifter</source>
        <translation>invented data</translation>
    </message>
    <message>
        <source>januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>augusti</source>
        <translation>August</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>måndag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>tisdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>onsdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>torsdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>fredag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>lördag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>söndag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>jan.</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>feb.</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>apr.</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>aug.</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>sep.</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>okt.</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>nov.</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>dec.</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>mån</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>tis</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>ons</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>tors</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>fre</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>lör</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>sön</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
    <message>
        <source>{consent} · {contacts}</source>
        <translation>{consent} · {contacts}</translation>
    </message>
    <message>
        <source>Familjen har ingen kontakt med {agency}; {consent}.</source>
        <translation>The family has no contact with {agency}; {consent}.</translation>
    </message>
    <message>
        <source>kurs eller program</source>
        <translation>course or programme</translation>
    </message>
    <message>
        <source>ingen kontakt</source>
        <translation>no contact</translation>
    </message>
    <message>
        <source>Familjen har {count} pågående kontakt med {agency}; {consent}.</source>
        <translation>The family has {count} current contact with {agency}; {consent}.</translation>
    </message>
    <message>
        <source>Familjen har {count} pågående kontakter med {agency}; {consent}.</source>
        <translation>The family has {count} current contacts with {agency}; {consent}.</translation>
    </message>
    <message>
        <source>Familjen går en kurs eller ett program hos {agency}; {consent}.</source>
        <translation>The family attends a course or a programme at {agency}; {consent}.</translation>
    </message>
    <message>
        <source>Familjens kontakt med {agency} är avslutad; {consent}.</source>
        <translation>The family's contact with {agency} has ended; {consent}.</translation>
    </message>
    <message>
        <source>{count} kontakt</source>
        <translation>{count} contact</translation>
    </message>
    <message>
        <source>{count} kontakter</source>
        <translation>{count} contacts</translation>
    </message>
    <message>
        <source>{first} och {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first}, {others}</source>
        <translation>{first}, {others}</translation>
    </message>
    <message>
        <source>{stage} ({born})</source>
        <translation>{stage} ({born})</translation>
    </message>
    <message>
        <source>Talet är mindre än {least}, och så små tal kan peka ut en familj.</source>
        <translation>The number is smaller than {least}, and such small numbers can point out a family.</translation>
    </message>
    <message>
        <source>Talet kommer från färre än {least} familjer, som därmed kan kännas igen.</source>
        <translation>The number comes from fewer than {least} families, which could thereby be recognised.</translation>
    </message>
    <message>
        <source>Uppgiften är känslig, och talet säger något om alla: att den gäller ingen eller alla.</source>
        <translation>The matter is sensitive, and the number says something of everybody: that it concerns none or all.</translation>
    </message>
    <message>
        <source>Talet doldes i en tidigare publicering och förblir dolt.</source>
        <translation>The number was hidden in an earlier publication and stays hidden.</translation>
    </message>
    <message>
        <source>Med det här talet hade ett annat dolt tal kunnat räknas ut.</source>
        <translation>With this number another hidden number could have been worked out.</translation>
    </message>
    <message>
        <source>Ni har valt att dölja talet.</source>
        <translation>You have chosen to hide the number.</translation>
    </message>
    <message>
        <source>Förväntad andel är kommunens andel av folkmängden {day} i kommunerna tillsammans.</source>
        <translation>Expected share is the municipality's share of the population {day} in the municipalities together.</translation>
    </message>
    <message>
        <source>Familjer {since} (startår)</source>
        <translation>Families {since} (start year)</translation>
    </message>
    <message>
        <source>Processer {since} (startår)</source>
        <translation>Processes {since} (start year)</translation>
    </message>
    <message>
        <source>Minst en förälder har eller har haft en egen kontakt, räknat till {day}.</source>
        <translation>At least one parent has or has had an own contact, counted up to and including {day}.</translation>
    </message>
    <message>
        <source>Alla familjemedlemmar som är under 23 år {day}, räknat i hela år.</source>
        <translation>All family members who are under 23 {day}, counted in whole years.</translation>
    </message>
    <message>
        <source>{year} kvartal {number}</source>
        <translation>{year} quarter {number}</translation>
    </message>
    <message>
        <source>Vårterminen {year}</source>
        <translation>Spring term {year}</translation>
    </message>
    <message>
        <source>Höstterminen {year}</source>
        <translation>Autumn term {year}</translation>
    </message>
    <message>
        <source>Aktuella är de som inte var avslutade {day}.</source>
        <translation>Current are those that were not closed {day}.</translation>
    </message>
    <message>
        <source>{year} eller tidigare</source>
        <translation>{year} or earlier</translation>
    </message>
    <message>
        <source>{year} eller senare</source>
        <translation>{year} or later</translation>
    </message>
    <message>
        <source>Fråga {number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>Frågorna har blankettens nummer och besvaras från {least} till {most}.</source>
        <translation>The questions have the numbers of the form and are answered from {least} to {most}.</translation>
    </message>
    <message>
        <source>Fråga {number} besvaras med ja eller nej.</source>
        <translation>Question {number} is answered with yes or no.</translation>
    </message>
    <message>
        <source>{question}: ja</source>
        <translation>{question}: yes</translation>
    </message>
    <message>
        <source>{people} {since} (startår)</source>
        <translation>{people} {since} (start year)</translation>
    </message>
    <message>
        <source>{people}, aktuella (startår)</source>
        <translation>{people}, current (start year)</translation>
    </message>
    <message>
        <source>Startade är de som hade haft ett samverkansmöte {day}.</source>
        <translation>Started are those that had had a coordination meeting {day}.</translation>
    </message>
    <message>
        <source>I tid betyder senast dagen före mötet.</source>
        <translation>In time means at the latest the day before the meeting.</translation>
    </message>
    <message>
        <source>I tid betyder senast {days} dagar före mötet.</source>
        <translation>In time means at the latest {days} days before the meeting.</translation>
    </message>
    <message>
        <source>({doubt})</source>
        <translation>({doubt})</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <source>kl. {first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>nr {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>posten</source>
        <translation>the record</translation>
    </message>
    <message>
        <source>borttagen</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>Räknat till och med {last}.</source>
        <translation>Counted up to and including {last}.</translation>
    </message>
    <message>
        <source>Startår är året då familjens första samverkansmöte hölls.</source>
        <translation>Start year is the year when the family's first coordination meeting was held.</translation>
    </message>
    <message>
        <source>Avslutade redovisas på avslutsåret, inte på startåret. En familj som har kommit tillbaka räknas en gång.</source>
        <translation>Closed ones are shown in the closing year, not in the start year. A family that has come back counts once.</translation>
    </message>
    <message>
        <source>En process är en familjemedlem vars situation har diskuterats på ett genomfört möte där en verksamhet deltog som medlemmen har en egen kontakt med. Den redovisas på familjens startår.</source>
        <translation>A process is a family member whose situation has been discussed at a meeting that was held and in which an agency took part that the member has an own contact with. It is shown in the family's start year.</translation>
    </message>
    <message>
        <source>sedan starten</source>
        <translation>since the start</translation>
    </message>
    <message>
        <source>Aktuella familjer (startår)</source>
        <translation>Current families (start year)</translation>
    </message>
    <message>
        <source>Aktuella processer (startår)</source>
        <translation>Current processes (start year)</translation>
    </message>
    <message>
        <source>Avslutade familjer (avslutsår)</source>
        <translation>Closed families (closing year)</translation>
    </message>
    <message>
        <source>Avslutade familjer och processer per år</source>
        <translation>Closed families and processes per year</translation>
    </message>
    <message>
        <source>Avslutsår</source>
        <translation>Closing year</translation>
    </message>
    <message>
        <source>En process är avslutad när teamet har avslutat den eller när ärendet är avslutat.</source>
        <translation>A process is closed when the team has ended it or when the case is closed.</translation>
    </message>
    <message>
        <source>Avslutade processer (avslutsår)</source>
        <translation>Closed processes (closing year)</translation>
    </message>
    <message>
        <source>Familjer per kommun</source>
        <translation>Families by municipality</translation>
    </message>
    <message>
        <source>Förväntad andel är kommunens andel av folkmängden i kommunerna tillsammans.</source>
        <translation>Expected share is the municipality's share of the population in the municipalities together.</translation>
    </message>
    <message>
        <source>Andel av familjerna</source>
        <translation>Share of the families</translation>
    </message>
    <message>
        <source>Familjer efter vem som aktualiserade</source>
        <translation>Families by who referred them</translation>
    </message>
    <message>
        <source>Den som aktualiserade familjens första ärende.</source>
        <translation>Who referred the family's first case.</translation>
    </message>
    <message>
        <source>Familjer efter antal barn under 23 år</source>
        <translation>Families by number of children under 23</translation>
    </message>
    <message>
        <source>En familj utan barn under 23 år räknas bara i totalen.</source>
        <translation>A family without children under 23 counts only in the total.</translation>
    </message>
    <message>
        <source>Eget stöd</source>
        <translation>Own support</translation>
    </message>
    <message>
        <source>Kurser och föräldraprogram räknas inte som stöd.</source>
        <translation>Courses and parenting programmes do not count as support.</translation>
    </message>
    <message>
        <source>Minst en förälder</source>
        <translation>At least one parent</translation>
    </message>
    <message>
        <source>Ingen förälder</source>
        <translation>No parent</translation>
    </message>
    <message>
        <source>Dagar från aktualisering till första samverkansmöte</source>
        <translation>Days from referral to first coordination meeting</translation>
    </message>
    <message>
        <source>Dagar</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Räknat från aktualiseringen av det ärende där mötet hölls.</source>
        <translation>Counted from the referral of the case in which the meeting was held.</translation>
    </message>
    <message>
        <source>Orsaker till avslut</source>
        <translation>Reasons for closing</translation>
    </message>
    <message>
        <source>Orsak</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Familjer som har haft ett samverkansmöte och är avslutade; det senaste ärendets orsak.</source>
        <translation>Families that have had a coordination meeting and are closed; the reason of the latest case.</translation>
    </message>
    <message>
        <source>Vad som bidrog till avslutet</source>
        <translation>What contributed to the closing</translation>
    </message>
    <message>
        <source>Bidragande orsak</source>
        <translation>Contributing reason</translation>
    </message>
    <message>
        <source>Ingen angiven</source>
        <translation>None given</translation>
    </message>
    <message>
        <source>Samverkansmöten per avslutad familj</source>
        <translation>Coordination meetings per closed family</translation>
    </message>
    <message>
        <source>Genomförda samverkansmöten</source>
        <translation>Coordination meetings held</translation>
    </message>
    <message>
        <source>Genomförda samverkansmöten i familjens alla ärenden.</source>
        <translation>Coordination meetings held in all cases of the family.</translation>
    </message>
    <message>
        <source>Barn och unga efter födelseår</source>
        <translation>Children and young people by birth year</translation>
    </message>
    <message>
        <source>Skolstadium (födelseår)</source>
        <translation>School stage (birth year)</translation>
    </message>
    <message>
        <source>Barn och unga är familjemedlemmar med rollen barn eller syskon som är en process.</source>
        <translation>Children and young people are family members with the role child or sibling who are a process.</translation>
    </message>
    <message>
        <source>Den som saknar födelseår räknas bara i totalen.</source>
        <translation>Those without a birth year count only in the total.</translation>
    </message>
    <message>
        <source>Barn och unga</source>
        <translation>Children and young people</translation>
    </message>
    <message>
        <source>Flickor</source>
        <translation>Girls</translation>
    </message>
    <message>
        <source>Pojkar</source>
        <translation>Boys</translation>
    </message>
    <message>
        <source>Annat eller okänt kön</source>
        <translation>Other or unknown gender</translation>
    </message>
    <message>
        <source>Processer efter kön</source>
        <translation>Processes by gender</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Vuxna</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>Ärenden per år</source>
        <translation>Cases per year</translation>
    </message>
    <message>
        <source>År för aktualisering</source>
        <translation>Year of referral</translation>
    </message>
    <message>
        <source>Alla kolumner redovisas på året då ärendet aktualiserades.</source>
        <translation>All columns are shown in the year when the case was referred.</translation>
    </message>
    <message>
        <source>Aktualiserade</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>Därav startade</source>
        <translation>Of these started</translation>
    </message>
    <message>
        <source>Därav inte startade</source>
        <translation>Of these not started</translation>
    </message>
    <message>
        <source>Därav avslutade före möte</source>
        <translation>Of these closed before meeting</translation>
    </message>
    <message>
        <source>Orsaker till att ärenden avslutades före möte</source>
        <translation>Reasons why cases were closed before a meeting</translation>
    </message>
    <message>
        <source>Ärenden som avslutades utan att något samverkansmöte hade hållits.</source>
        <translation>Cases closed without any coordination meeting having been held.</translation>
    </message>
    <message>
        <source>Ärenden avslutade före möte (avslutsår)</source>
        <translation>Cases closed before meeting (closing year)</translation>
    </message>
    <message>
        <source>Möten och åtgärder per kvartal</source>
        <translation>Meetings and actions by quarter</translation>
    </message>
    <message>
        <source>Kvartal</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Genomförda möten i ärenden, redovisade på mötesdagen.</source>
        <translation>Meetings held in cases, shown on the day of the meeting.</translation>
    </message>
    <message>
        <source>Åtgärder i ärenden, redovisade på dagen då de noterades som klara, eller på sista dagen om de skrevs in som klara. Åtgärder i gallrade ärenden finns inte kvar att räkna.</source>
        <translation>Actions in cases, shown on the day when they were noted as done, or on the last day if they were entered as done. Actions in cases that have been disposed of are no longer there to count.</translation>
    </message>
    <message>
        <source>Genomförda möten</source>
        <translation>Meetings held</translation>
    </message>
    <message>
        <source>Därav samverkansmöten</source>
        <translation>Of these coordination meetings</translation>
    </message>
    <message>
        <source>Utförda åtgärder</source>
        <translation>Actions done</translation>
    </message>
    <message>
        <source>Möten och åtgärder per termin</source>
        <translation>Meetings and actions per term</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Vårterminen är januari–juni och höstterminen juli–december.</source>
        <translation>The spring term is January–June and the autumn term July–December.</translation>
    </message>
    <message>
        <source>Dagordningar skickade i tid</source>
        <translation>Agendas sent in time</translation>
    </message>
    <message>
        <source>Dagordningen</source>
        <translation>The agenda</translation>
    </message>
    <message>
        <source>Uppgift saknas om möten från tiden innan teamet noterade när dagordningar skickades.</source>
        <translation>Data are missing for meetings from the time before the team noted when agendas were sent.</translation>
    </message>
    <message>
        <source>Skickad i tid</source>
        <translation>Sent in time</translation>
    </message>
    <message>
        <source>Skickad senare</source>
        <translation>Sent later</translation>
    </message>
    <message>
        <source>Inte skickad</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Uppgift saknas</source>
        <translation>Data missing</translation>
    </message>
    <message>
        <source>Planerad och verklig mötestid</source>
        <translation>Planned and actual length of meetings</translation>
    </message>
    <message>
        <source>Mötestiden</source>
        <translation>Length of the meeting</translation>
    </message>
    <message>
        <source>Medelvärdena gäller möten vars start och slut är noterade.</source>
        <translation>The means concern meetings whose beginning and end are noted.</translation>
    </message>
    <message>
        <source>Inom planerad tid</source>
        <translation>Within the planned time</translation>
    </message>
    <message>
        <source>Längre än planerat</source>
        <translation>Longer than planned</translation>
    </message>
    <message>
        <source>Planerade minuter per möte</source>
        <translation>Planned minutes per meeting</translation>
    </message>
    <message>
        <source>Verkliga minuter per möte</source>
        <translation>Actual minutes per meeting</translation>
    </message>
    <message>
        <source>Konsulterande samtal efter vad de gällde</source>
        <translation>Consultations by what they were about</translation>
    </message>
    <message>
        <source>Samtalet gällde</source>
        <translation>The consultation was about</translation>
    </message>
    <message>
        <source>Samtal utan uppgift om vem de gällde, redovisade på samtalsdagen.</source>
        <translation>Consultations without data on who they concerned, shown on the day of the consultation.</translation>
    </message>
    <message>
        <source>Konsulterande samtal per år</source>
        <translation>Consultations per year</translation>
    </message>
    <message>
        <source>Informationsträffar per år</source>
        <translation>Information meetings per year</translation>
    </message>
    <message>
        <source>Tillfällen då teamet har berättat om sitt arbete.</source>
        <translation>Occasions when the team has presented its work.</translation>
    </message>
    <message>
        <source>Räknat till och med {last}; läget är det som gällde {as_of}.</source>
        <translation>Counted up to and including {last}; the state is that of {as_of}.</translation>
    </message>
    <message>
        <source>Räknat från och med {first} till och med {last}.</source>
        <translation>Counted from {first} up to and including {last}.</translation>
    </message>
    <message>
        <source>i perioden</source>
        <translation>in the period</translation>
    </message>
    <message>
        <source>Räknat från och med {first} till och med {last}; läget är det som gällde {as_of}.</source>
        <translation>Counted from {first} up to and including {last}; the state is that of {as_of}.</translation>
    </message>
    <message>
        <source>Svaren redovisas på dagen då blanketten samlades in. Blanketterna leder inte till någon familj eller person.</source>
        <translation>The answers are shown on the day when the form was collected. The forms lead to no family or person.</translation>
    </message>
    <message>
        <source>Den som har hoppat över en fråga räknas inte på den, och medelvärdet gäller dem som har svarat.</source>
        <translation>Those who skipped a question do not count for it, and the mean concerns those who answered.</translation>
    </message>
    <message>
        <source>Antal svar</source>
        <translation>Number of answers</translation>
    </message>
</context>
</TS>
