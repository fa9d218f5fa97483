//! English: what we write, and what is noted after calls.

mod theirs;

use super::{Greetings, Manner, Notes, Ours, Texts, hour, letter};
use theirs::{CHAT_ENQUIRIES, CHATS, CHECK_INS, ENQUIRIES, OBJECTIONS, QUESTIONS, THEIRS};

pub(super) const ENGLISH: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
    enquiries: ENQUIRIES,
    chat_enquiries: CHAT_ENQUIRIES,
    chats: CHATS,
    check_ins: CHECK_INS,
    notes: NOTES,
};

const MANNER: Manner = Manner {
    greetings: Greetings {
        woman: &["Hi {first}", "Hello {first}", "Dear {first}"],
        man: &["Hi {first}", "Hello {first}", "Dear {first}"],
        software: &["Hello {first}", "Hi {first}"],
    },
    greeting_mark: ",",
    sign_offs: &["Best regards,", "Kind regards,", "Best,", "Many thanks,"],
    assistant: "AI assistant at Lindenplan",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    hours: &[
        hour(10, 0, "10:00"),
        hour(10, 30, "10:30"),
        hour(11, 0, "11:00"),
        hour(14, 0, "14:00"),
        hour(14, 30, "14:30"),
        hour(15, 30, "15:30"),
        hour(16, 0, "16:00"),
    ],
    crews: [
        "drivers",
        "store teams",
        "care teams",
        "front-of-house teams",
        "shift crews",
        "production teams",
        "site crews",
        "building teams",
    ],
};

const OURS: Ours = Ours {
    openers: &[
        letter(
            "Shift planning at {org}",
            "I work with companies whose {crew} plan their weeks in spreadsheets and repair the \
             plan by phone. Lindenplan takes that off the planners' desks: people swap shifts in \
             an app, and the rules for rest and overtime are checked as they do.\n\n\
             Would fifteen minutes on {day} be worth it to see how it would look at {org}?",
        ),
        letter(
            "Quick question",
            "Who plans the shifts of the {crew} at {org}, and how many hours a week does it take?\n\n\
             I ask because the teams we work with used to need a day a week, and now need a \
             morning. Happy to show you how, if that is of interest.",
        ),
        letter(
            "Fewer gaps in the roster",
            "When somebody calls in sick at six in the morning, who finds the replacement at \
             {org}?\n\n\
             With Lindenplan the people who are free, qualified and rested are asked at once, and \
             the first one who says yes has the shift. Could I show you this in a short call?",
        ),
        letter(
            "An idea for your {crew}",
            "I noticed that {org} is hiring in {city}. More people usually means more plans, and \
             more messages about plans.\n\n\
             We help {crew} see, swap and confirm their shifts in one place. May I send you a \
             two-page summary, or would you rather see it live on {day}?",
        ),
        letter(
            "Overtime, before it happens",
            "Most planning tools tell you about overtime when it is in the payroll. Ours says so \
             while the plan is being made, which is when you can still do something about it.\n\n\
             I would like to hear how you handle this at {org} today. Do you have ten minutes this \
             week?",
        ),
        letter(
            "{org} and Lindenplan",
            "A company of about your size moved three hundred people to Lindenplan in two weeks, \
             without stopping the old plan for a day.\n\n\
             I can share how they did it and what they would do differently. Is {day} at {hour} a \
             good time?",
        ),
        letter(
            "Who swaps shifts in {city}?",
            "In our last survey one shift in nine was swapped after the plan was published, nearly \
             always by phone or in a private chat that nobody else sees.\n\n\
             Is that similar for your {crew}? If so, I have a suggestion that costs nothing to \
             try.",
        ),
        letter(
            "Planning for the busy season",
            "The weeks in which everybody is needed are the weeks in which the plan changes most. \
             We built Lindenplan for exactly those.\n\n\
             If you already know that the next peak at {org} will hurt, this is a good moment to \
             talk. Would {day} suit you?",
        ),
    ],
    subject: "Lindenplan for {org}",
    revivals: &[
        letter(
            "What is new in shift planning",
            "I wrote to you about shift planning a while ago, and the timing was not right. Since \
             then we added what most people asked for: the plan can be made per site and seen as a \
             whole.\n\n\
             Is planning a subject at {org} again?",
        ),
        letter(
            "A short update from Lindenplan",
            "Three things are new: payroll export without a file in between, planning by skill, \
             and a read-only view for staff representatives.\n\n\
             I thought of your {crew} when I saw the second one. Shall I show you?",
        ),
        letter(
            "Your plan for the coming months",
            "Many teams settle the planning of the next two quarters around now. If {org} does \
             too, I would be glad to show you what a changeover looks like, and what it costs.\n\n\
             Fifteen minutes are enough. {day} at {hour}?",
        ),
        letter(
            "Still planning in spreadsheets?",
            "It has been some months since I last wrote. Should planning at {org} have moved on in \
             the meantime, a short no is fine and I will stop asking.\n\n\
             If it has not, I have a customer in a similar business who would take your call.",
        ),
    ],
    check_ins: &[
        letter(
            "How is the new plan working?",
            "Your {crew} have now been planning with Lindenplan for a while. From here it looks \
             good: most swaps are settled within the hour.\n\n\
             Is there anything that gets in the way, or that you would like to see next?",
        ),
        letter(
            "Your numbers for last month",
            "I had a look at last month: fewer open shifts, and the plan was published four days \
             earlier than before.\n\n\
             Shall we go through it together? I am free on {day} at {hour}.",
        ),
        letter(
            "A new feature you asked for",
            "You once asked whether planners could see holiday requests beside the plan. They can \
             since Monday; it is switched on for {org}.\n\n\
             Tell me what you think when you have tried it.",
        ),
        letter(
            "Training for new planners",
            "We run a short online course for new planners on {day}. Two places are reserved for \
             {org}, if you would like them.\n\n\
             No preparation needed, and it is free of charge.",
        ),
    ],
    follow_ups: &[
        "I know that planning is rarely the loudest problem in the week. May I ask it more simply: \
         is it worth a conversation, now or later?",
        "I wanted to add one thing to my last mail: the trial includes help with setting up the \
         first plan, so nobody at {org} has to learn a tool just to have a look at it.",
        "Perhaps a number helps: the planners we asked save about five hours a week, most of it on \
         the telephone. Would it be similar for your {crew}?",
        "Did my last message reach you? If somebody else looks after shift planning at {org}, I \
         would be grateful for a name.",
        "I recorded a three-minute tour with an example that is close to what {org} does. Shall I \
         send you the link?",
        "Just bringing this back to the top of your inbox. {day} or the day after, whichever is \
         calmer for you, and I will keep it to fifteen minutes.",
    ],
    break_ups: &[
        "I have written a few times without hearing from you, so I assume that planning is not a \
         subject at the moment. I will leave it here. If that changes, one line is enough.",
        "This is my last message for now: I do not want to fill your inbox. Should shift planning \
         come up at {org}, you know where to find me.",
        "I am closing my notes on {org}, so that nobody here writes to you again without a reason. \
         Thank you for your patience, and all the best to the team in {city}.",
        "No answer is an answer too, and a fair one. I will not follow up any further. My address \
         stays the same, if you ever need it.",
    ],
    meeting_proposals: &[
        "Thank you, that is good to hear. Would {day} at {hour} suit you? Half an hour is enough, \
         and I will bring an example with your kind of shifts.",
        "Great, then let us look at it together. I could do {day} at {hour}, or any time the day \
         after. Please bring whoever makes the plan today: their questions are the best ones.",
        "With pleasure. I suggest {day}, {hour}, by video. If you send me one of your current \
         plans beforehand, I will show you that very plan in Lindenplan.",
        "Thanks for your quick answer. How about {day} at {hour}? I will send an invitation as \
         soon as you confirm.",
    ],
    meeting_reminders: &[
        "I wanted to come back to the meeting. Would {day} at {hour} be possible?",
        "Shall we find a new date? I could offer {day}, {hour}. If it is not a good time at all, \
         just say so.",
        "How about {day} at {hour} instead? Twenty minutes would do to begin with.",
        "I have kept {day} at {hour} free for you. Does that work, or would later in the month be \
         easier?",
        "A short question: is the meeting still of interest? If so, {day} at {hour} is open on my \
         side.",
    ],
    confirmations: &[
        "Perfect, the invitation is on its way. I look forward to it.",
        "Thank you, {day} it is. You will find the link in the invitation; should anything come \
         up, just move it.",
        "Wonderful. I have invited you and will prepare an example with two sites.",
    ],
    offers: &[
        "Thank you for your time in the demo. As promised, here is the offer: set-up and training \
         at a fixed price, then a monthly price per person planned, with one month's notice.\n\n\
         I noted two open points, the export to payroll and the rights of deputies. Both are \
         possible; the details are on page two.",
        "It was good to meet your team. The offer for {org} is attached, in two variants: for the \
         {crew} in {city} alone, and for all sites.\n\n\
         I would start with the first. You can add sites at any time at the same price.",
        "Attached are the offer and the data processing agreement that your colleague asked for. \
         The price is good until the end of next month.\n\n\
         Which of the start dates would suit you?",
    ],
    nudges: &[
        "Is there anything I can clear up for your decision? A call with a planner who made the \
         same change last year would be easy to arrange.",
        "I just wanted to ask whether you have had the chance to look at it together. If a number \
         does not fit, let us talk about it.",
        "We keep {day} free for your start, in case you want to decide this week. If you need \
         longer, that is fine, just let me know.",
        "Have you come any further with the decision? I am happy to join a short meeting if \
         questions came up.",
    ],
    welcomes: &[
        "Welcome aboard! The next step is a kick-off on {day}; until then we set up your sites and \
         import the list of people. You will not have to type anything.",
        "That is wonderful news, thank you for your trust. My colleagues will write today with the \
         dates for the training. I remain your contact for everything else.",
        "Thank you! Your account is ready and the first plan is already in it. Let us go through \
         it together on {day} at {hour}.",
    ],
    farewells: &[
        "Thank you for telling me so clearly, that helps. I will not write again about this. All \
         the best to you and your team.",
        "I understand, and thank you for the answer. I have made a note so that nobody here \
         contacts you again about this.",
        "That is a pity, but completely fine. If things change, I would be glad to hear from you.",
    ],
    linkedin_requests: &[
        "{hello}, I work on shift planning for {crew} and follow what {org} does in {city}. I \
         would be glad to connect.",
        "{hello}, we seem to care about the same thing: plans that survive a Monday morning. Shall \
         we connect?",
        "{hello}, mail is faster, but here you can see who I am. Happy to connect.",
        "{hello}, your post about staffing the early shift stayed with me. I would like to read \
         more of you here.",
    ],
    linkedin_messages: &[
        "Thanks for connecting, {first}. No pitch: just one question. What would have to change in \
         the plan at {org} for you to notice it by Friday?",
        "{hello}, I thought of you: we have just published what forty planners told us about \
         swapping shifts. Shall I send it over?",
        "{hello}, would it help to see how another team with {crew} plans its weekends? It takes \
         ten minutes.",
    ],
    sms: &[
        "{hello}, {rep} from Lindenplan. I tried to reach you by phone. Is {day} around {hour} \
         better? Reply STOP to opt out.",
        "{hello}, just a short reminder of my mail about planning your {crew}. Shall I call you on \
         {day}? {rep}, Lindenplan. Reply STOP to opt out.",
        "{hello}, {rep} from Lindenplan here. May I call you for five minutes on {day}? Yes or no \
         is fine. Reply STOP to opt out.",
    ],
    whatsapp: &[
        "{hello}, this is {rep} from Lindenplan. I sent you a mail about shift planning at {org}. \
         Is this a good way to reach you?",
        "{hello}, {rep} from Lindenplan. I have a short video of a plan like yours, two minutes. \
         May I send it here?",
        "{hello}, {rep} from Lindenplan again. Did you get the chance to look at my mail? A short \
         voice message is fine too.",
        "{hello}, would {day} at {hour} work for a short call about your {crew}? Regards, {rep} \
         (Lindenplan)",
    ],
};

const NOTES: Notes = Notes {
    missed_subject: "Call: not reached",
    missed: &[
        "No answer, rang through. Will try again in the afternoon.",
        "Line busy twice. Trying again tomorrow.",
        "Rang out twice. Trying the front desk next time.",
        "Nobody picked up. Wrote a mail instead.",
    ],
    voicemail: &[
        "Not reached. Left a voicemail with our number.",
        "Voicemail: said who I am, why I call, and that a mail follows.",
        "Left a short message on the machine, asked for a call back on {day}.",
    ],
    reached_subject: "Call: first conversation",
    reached: &[
        "Reached {first}. Plans in spreadsheets, about 6 h a week. Open to a demo, wants something \
         to read first.",
        "Short but friendly. Knows the problem with swaps. Asked for a mail with prices.",
        "Good talk. Two planners, three sites, the biggest pain is sick calls at weekends. Calling \
         back on {day}.",
        "Had five minutes. Uses a tool that came with payroll, not happy with the app. Wants to \
         see ours.",
        "Not the right person, but will tell the operations manager. Friendly.",
    ],
    declined: &[
        "Reached {first}. Happy with their tool, contract runs for two more years. Not now.",
        "Reached, friendly no: they plan by hand and want to keep it that way.",
    ],
    demo_subject: "Demo",
    demo: &[
        "Demo with {first} and two planners, 35 min. Swaps went down very well. Questions about \
         payroll export and deputies. Send offer.",
        "Demo, 30 min. They brought their own plan, import worked. Decision with the management \
         team next week. Offer until {day}.",
        "Demo with the night-shift lead present, sceptical first, asked the most in the end. \
         Budget exists. Send offer for one site.",
    ],
    no_show: &[
        "Nobody joined. Waited ten minutes, wrote a mail.",
        "{first} did not come, probably a busy morning. Looking for a new date.",
    ],
    inbound_subject: "Call: called us",
    inbound: &[
        "{first} called back, is interested, asked about the effort of a changeover. Agreed on a \
         demo.",
        "Called because of the mail. Wants to know whether we can import their sheet. Yes. Sends \
         an example.",
        "{first} called with a question about the trial period. Answered, sends us the list of \
         sites.",
    ],
};
