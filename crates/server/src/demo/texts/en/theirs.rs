//! English: what leads write, and our replies to just that.

use super::super::{Enquiry, Exchange, Theirs, enquiry, exchange};

pub(super) const THEIRS: Theirs = Theirs {
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
        "I got the same message from your colleague a few days ago. I do want to hear about it, \
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

pub(super) const QUESTIONS: &[Exchange] = &[
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

pub(super) const OBJECTIONS: &[Exchange] = &[
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

pub(super) const ENQUIRIES: &[Enquiry] = &[
    enquiry(
        "Question about your planning software",
        "I found you while looking for a shift planner. We are about 80 people in {city}, on three \
         shifts. Can your app handle swaps without a planner approving each one?",
        "Thank you for your message! Yes: you set the rules once, and swaps that keep them need \
         nobody's approval. The quickest way is to show you with your own example: would {day} at \
         {hour} suit you?",
    ),
    enquiry(
        "Price for 150 people",
        "Could you tell me what Lindenplan costs for around 150 people at two sites? We would like \
         to decide this quarter.",
        "Thank you for your interest in Lindenplan. For 150 people it comes to roughly {price} per \
         person and month, all included; the price list is attached. Shall we go through it on \
         {day} at {hour}?",
    ),
    enquiry(
        "Recommended by a colleague",
        "A colleague at another company told me about you. We still plan on paper, and it shows. \
         Could somebody explain how a changeover works?",
        "Good that you write, and please thank your colleague. From paper it takes about two \
         weeks, and we do the typing. Shall we speak on {day} at {hour}, so that I understand how \
         you plan today?",
    ),
    enquiry(
        "Demo for {org}",
        "I would like a demo for our {crew}. Mornings are best. What do you need from us to \
         prepare?",
        "Gladly. One of your current plans is all I need, a photograph will do. Is {day} at {hour} \
         possible?",
    ),
];

pub(super) const CHAT_ENQUIRIES: &[Exchange] = &[
    exchange(
        "Hello, a colleague gave me this number. Do you do shift planning for about 60 people?",
        "Hello and welcome! Yes, sixty people are a typical start. Shall we speak on {day} at \
         {hour}?",
    ),
    exchange(
        "Hi, I saw your video. Can I get a price for two sites?",
        "Of course. It depends a little on the number of people; may I call you on {day} at \
         {hour}?",
    ),
    exchange(
        "Good day, is this Lindenplan? We would like a demo for our {crew}.",
        "Yes, you are right here. Would {day} at {hour} suit you? I will bring an example with \
         shifts like yours.",
    ),
];

pub(super) const CHATS: &[Exchange] = &[
    exchange(
        "Yes, this is fine. Send it over.",
        "Great, thank you! It is on its way by mail. How about {day} at {hour} for your questions?",
    ),
    exchange(
        "Yes please, sounds useful.",
        "With pleasure. I will show it to you on {day} at {hour}, if that suits you; the \
         invitation follows by mail.",
    ),
    exchange(
        "Good timing, we talked about this yesterday. Call me?",
        "Gladly. I will call you on {day} at {hour}, and send a short overview before.",
    ),
    exchange(
        "OK, let us have a look. After three is best.",
        "Perfect. {day}, {hour}? I will send the invitation by mail.",
    ),
    exchange(
        "What does it cost, roughly?",
        "Roughly {price} per person and month. Shall I work it out for you on {day} at {hour}?",
    ),
];

pub(super) const CHECK_INS: &[Exchange] = &[
    exchange(
        "All good here, thank you. The early shift likes it, and that says a lot.",
        "I am very glad to hear that, please give my regards to the early shift.",
    ),
    exchange(
        "Works well. One wish: could the app show the bus times? I am only half joking.",
        "Only half joking is good enough: I have passed the bus times on to the team, and will \
         tell you when there is news.",
    ),
    exchange(
        "Thanks for asking. We have two new planners, they would like the training you mentioned.",
        "Wonderful, both are on the list. The invitation with the link comes on {day}.",
    ),
    exchange(
        "Very happy so far. Could you add our second site from the first of next month?",
        "With pleasure. The second site is prepared and goes live on the first; I will check it \
         myself on the day.",
    ),
    exchange(
        "There was a hiccup with the payroll export on Tuesday, but your support fixed it the same \
         day.",
        "Thank you for telling me so kindly. We found the cause and have added a test, so that it \
         does not come back.",
    ),
];
