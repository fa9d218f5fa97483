//! English: what reps write, what leads answer, what is noted after calls.

use super::{Exchange, Greetings, Manner, Notes, Ours, Texts, Theirs, exchange, hour, letter};

pub(super) const ENGLISH: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
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
    enquiry_answers: &[
        "Thank you for your message! Yes, we can do that. The quickest way is to show you with \
         your own example: would {day} at {hour} suit you?",
        "Good that you write. For a team of your size we would set it up within two weeks. Shall \
         we speak on {day} at {hour}, so that I understand how you plan today?",
        "Thank you for your interest in Lindenplan. I attach the price list; for everything else a \
         short call is easiest. Is {day} possible?",
    ],
    check_in_replies: &[
        "Thank you, that is good to know. I have passed it on to the team and will tell you when \
         there is news.",
        "Glad to hear it. I will see to the second point myself and write to you by {day}.",
        "Thanks! I have made the change for you; please have a look whether it is what you meant.",
    ],
    linkedin_requests: &[
        "{hello}, I work on shift planning for {crew} and follow what {org} does in {city}. I \
         would be glad to connect.",
        "{hello}, we seem to care about the same thing: plans that survive a Monday morning. Shall \
         we connect?",
        "{hello}, I wrote to you by e-mail as well, but here you can see who I am. Happy to \
         connect.",
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
    chat_replies: &[
        "Great, thank you! How about {day} at {hour}? I will send the invitation by mail.",
        "Thanks for the quick answer. I will call you on {day} at {hour}, if that suits you.",
        "Perfect. I am sending you the overview by mail now, and we speak on {day}.",
        "Of course, gladly. You have it in your inbox in five minutes.",
    ],
};

const THEIRS: Theirs = Theirs {
    interested: &[
        "Thanks for getting in touch. We are looking at this right now, so your timing is good. \
         What would the next step be?",
        "This does sound like our Fridays. I would like to see it, ideally together with our \
         planner.",
        "Interesting. We have about 120 people on shifts and the spreadsheet is at its limit. \
         Could you show us how it works?",
        "Yes, let us talk. Not this week though, we have an audit.",
        "I was about to delete this, but you are right about the sick calls. Happy to have a look.",
        "Thank you for your patience with me. Planning is on my list for this quarter; please send \
         me two or three dates.",
    ],
    declined: &[
        "Thank you for your mail, but we decided on another system last year and are happy with \
         it. All the best.",
        "Thanks, but this is not for us. Our teams are small and plan for themselves.",
        "I appreciate the follow-up, but we have no budget for this and no plans to change that.",
        "I have changed jobs inside the company and no longer deal with planning. Kind of you to \
         ask, but no, thank you.",
        "We build this ourselves. Good luck with it!",
    ],
    unsubscribes: &[
        "Please take me off your list. No hard feelings, I just get too many of these.",
        "I would rather not be contacted again, on any channel. Thank you for respecting that.",
    ],
    bemused: &[
        "This is the second mail from your company with the same text in a few days. Do you two \
         talk to each other? The topic itself is of interest, so please: one of you.",
        "I got the same message from your colleague earlier this week. I do want to hear about it, \
         but once is enough.",
    ],
    connected: &[
        "Thanks for the invitation, glad to connect.",
        "Happy to connect, {rep_first}. I am not on here often, though.",
        "Connected! Your mail is somewhere in my inbox, I will get to it.",
    ],
    accepted: &[
        "{day} works. Please send the invitation to me, I will forward it to my colleague.",
        "That fits, thank you. There will be three of us.",
        "Yes, gladly. Could we start a quarter of an hour later?",
        "Good for me. I attach last month's plan, so that you can see what we are dealing with.",
        "Fine. Please keep it short, I have the next meeting right after.",
    ],
    polite: &[
        "Thank you, received. I am travelling until the end of the week and will look at it then.",
        "Thanks for your message. I need to discuss this with my colleagues first.",
        "Got it, thank you. It may take a while: we are in the middle of stocktaking.",
    ],
    deliberating: &[
        "Thank you for the offer. It is with our finance team now; I will write as soon as I know \
         more.",
        "We liked the demo. Two of the managers want to sleep on it, so please give us a week or \
         two.",
        "Thanks, this looks complete. Our staff representatives have to agree, which takes until \
         their next meeting.",
        "The price is a little above what we had in mind. I will see what I can do here.",
    ],
    agreed: &[
        "Good news: we go ahead. The signed offer is attached. When can we start?",
        "It is decided, we would like to begin with the first site next month. Thank you for your \
         help so far.",
        "The board said yes this morning. Please send the contract, I will sign it today.",
    ],
    refused: &[
        "We have now decided for another provider. It was close, and it was not about you. Thank \
         you for your effort.",
        "I am sorry to say that the project has been postponed to next year. Please do not hold \
         anything for us.",
        "In the end we stay with what we have. Thank you for the good advice.",
    ],
    check_in_answers: &[
        "All good here, thank you. The early shift likes it, and that says a lot.",
        "Works well. One wish: could the app show the bus times? I am only half joking.",
        "Thanks for asking. We have two new planners, they would like the training you mentioned.",
        "Very happy so far. Could you add our second site from the first of next month?",
        "There was a hiccup with the payroll export on Tuesday, but your support fixed it the same \
         day.",
    ],
    enquiries: &[
        letter(
            "Question about your planning software",
            "I found you while looking for a shift planner. We are about 80 people in {city}, on \
             three shifts. Can your app handle swaps without a planner approving each one?",
        ),
        letter(
            "Price for 150 people",
            "Could you tell me what Lindenplan costs for around 150 people at two sites? We would \
             like to decide this quarter.",
        ),
        letter(
            "Recommended by a colleague",
            "A colleague at another company told me about you. We still plan on paper, and it \
             shows. Could somebody explain how a changeover works?",
        ),
        letter(
            "Demo for {org}",
            "I would like a demo for our {crew}. Mornings are best. What do you need from us to \
             prepare?",
        ),
    ],
    chat_enquiries: &[
        "Hello, a colleague gave me this number. Do you do shift planning for about 60 people?",
        "Hi, I saw your video. Can I get a price for two sites?",
        "Good day, is this Lindenplan? We would like a demo for our {crew}.",
    ],
    chat_interested: &[
        "{hello}, yes, this is fine. Send it over.",
        "Yes please, sounds useful.",
        "Good timing, we talked about this yesterday. Call me?",
        "OK, let us have a look. After three is best.",
        "What does it cost, roughly?",
    ],
    chat_declined: &[
        "Thanks, but not for us.",
        "No, thank you. We are all set.",
        "Please use e-mail, this is my private number.",
    ],
    chat_thanks: &[
        "Thank you!",
        "Great, thanks.",
        "Perfect, speak then.",
        "👍 thanks",
    ],
};

const QUESTIONS: &[Exchange] = &[
    exchange(
        "Does it work with the time clocks we already have? We would not want to replace those.",
        "Yes, you keep them. The clocks deliver their times as before, and Lindenplan compares \
         them with the plan. Setting that up takes us about half a day.\n\n\
         Shall I show you the comparison on {day} at {hour}?",
    ),
    exchange(
        "Where is the data kept? Our data protection officer will ask first thing.",
        "In the region you choose, in two data centres there, and you get a processing agreement \
         with the list of everybody involved. I am glad to answer your officer's questions \
         directly.\n\n\
         Would a joint call on {day} help?",
    ),
    exchange(
        "How long does it take until a team really uses it? Our last tool was never adopted.",
        "In our experience two weeks. People come back for the swaps, not for the plan: that is \
         why we start with those.\n\n\
         I can show you the curve of three customers. {day} at {hour}?",
    ),
    exchange(
        "We have people without a smartphone. What happens to them?",
        "They get the plan as a text message or on paper, and swap at a tablet on the wall or \
         through the planner. About one person in ten does it that way.\n\n\
         Let me show you how it looks: would {day} suit you?",
    ),
    exchange(
        "Can it plan for several sites that lend each other people?",
        "Yes, and it knows the way between them: nobody is asked to be in two places within the \
         hour.\n\n\
         It is easiest to see with an example. Are you free on {day} at {hour}?",
    ),
    exchange(
        "What does it cost for about 200 people? A rough number is enough.",
        "Roughly {price} per person and month, all included, and a one-time set-up that we agree \
         on beforehand. The exact number depends on the number of sites.\n\n\
         Shall we work it out together on {day}?",
    ),
];

const OBJECTIONS: &[Exchange] = &[
    exchange(
        "We introduced a new payroll system only in January. I can't ask the team for another \
         change this year.",
        "That is a good reason, and I would say the same. May I come back when the dust has \
         settled? I will note it for the start of the next quarter.",
    ),
    exchange(
        "Honestly, our spreadsheet works. It is ugly, but everybody knows it.",
        "I believe you, and a plan that everybody knows is worth a lot. The point at which teams \
         come to us is when the one person who maintains it goes on holiday.\n\n\
         Shall I just show you how such a sheet is imported? It stays your plan.",
    ),
    exchange(
        "Too expensive for us, I am afraid. There is no room in this year's budget.",
        "I understand. There is a smaller edition without the skills module, for about half. It is \
         what many sites with one shift plan start with.\n\n\
         Would it make sense to look at that one?",
    ),
    exchange(
        "Our staff representatives are sceptical of anything that looks like monitoring.",
        "Rightly so. Lindenplan knows no locations and no individual rankings, and the \
         representatives can have their own read-only account. I am glad to send you the agreement \
         another company made.\n\n\
         Would that be useful?",
    ),
    exchange(
        "We tried two tools before and both failed at the night shift.",
        "The night shift is usually where it is decided. A customer with the same history let the \
         night shift test it first, for a month, on its own.\n\n\
         Shall we think about such a pilot?",
    ),
];

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
