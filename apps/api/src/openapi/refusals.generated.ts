/** Made from the decisions by `UPDATE_REFUSALS=1 npm run jest -- test/refusals.spec.ts`: not written by hand. */
export const REFUSALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Alliances_admitMember": {
    "already-a-member": "This school is a member then; record its departure first.",
    "member-known": "A member with this id was admitted before; use a new id."
  },
  "Alliances_establish": {
    "already-exists": "There is one with this id already.",
    "lead-school-needed": "Name the school that leads the alliance.",
    "lead-school-twice": "Name each lead school once.",
    "one-lead-school": "A single alliance is led by exactly one school.",
    "two-lead-schools": "A job-share is led by two schools or more."
  },
  "Alliances_recordDeparture": {
    "already-left": "The member left on ….",
    "leaves-before-joining": "The member joined on ….",
    "unknown-member": "The alliance has no such member; look up its id."
  },
  "Boards_appointMember": {
    "already-a-member": "This person is on the board within that term; let the first appointment end before.",
    "chair-taken": "The board has a chair within that term; a board has one chair on any day.",
    "member-known": "A member with this id was appointed before; use a new id.",
    "term-ends-before-it-begins": "The term ends on … and begins on …; give an end that is not before the beginning.",
    "unknown-person": "Register the person before appointing them."
  },
  "Boards_establish": {
    "already-exists": "There is one with this id already.",
    "terms-incomplete": "Complete the terms of reference: …."
  },
  "Boards_reviseTerms": {
    "in-the-past": "A meeting may have opened with the terms of …; revise them from tomorrow or later.",
    "reason-needed": "Say why the terms are revised.",
    "terms-incomplete": "Complete the terms of reference: ….",
    "terms-out-of-order": "Terms hold from …; revise them from that day or later."
  },
  "Boards_standDownMember": {
    "already-stood-down": "The term of office ends on … already.",
    "unknown-member": "The board has no such member; look up the id."
  },
  "Contracts_acknowledge": {
    "already-acknowledged": "The contract was acknowledged before.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "not-signed": "Nobody has signed yet; acknowledge the contract that stands."
  },
  "Contracts_agreeAim": {
    "aim-known": "The contract has an aim with this id; drop it first, or use a new id.",
    "aim-not-measurable": "An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….",
    "already-signed": "The contract has a signature; aims change only by a variation now.",
    "contract-withdrawn": "The contract was withdrawn.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board."
  },
  "Contracts_close": {
    "concerns-open": "A concern about this contract is not resolved; resolve it first.",
    "days-not-settled": "The leader's unused days have not gone back yet.",
    "money-not-settled": "The fund has not said yet what goes back.",
    "money-outstanding": "… pence are still to be paid; pay or release them.",
    "money-to-recover": "… pence were paid beyond what is owed; recover them.",
    "not-ended": "Only a contract that has ended is closed, and only once."
  },
  "Contracts_complete": {
    "aims-not-judged": "A contract is complete when every aim is judged.",
    "before-last-visit": "A visit was held on …; the contract ended then or later.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "more-than-unpaid": "… pence of the price are not paid; name what of it is not owed in whole pence, or 0.",
    "not-running": "The contract is not running; its stage is «…».",
    "outside-contract": "… does not lie between the start of the contract and its end on …."
  },
  "Contracts_consentForProvider": {
    "below-delivered": "… half-days are delivered already; the plan cannot go below that.",
    "beyond-award": "The contract was made for … half-days; more needs a new decision of the board.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "own-proposal": "The other side consents, not the side that proposed.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-variation": "No such variation waits for an answer; look up the one that is proposed."
  },
  "Contracts_consentForSchool": {
    "below-delivered": "… half-days are delivered already; the plan cannot go below that.",
    "beyond-award": "The contract was made for … half-days; more needs a new decision of the board.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "own-proposal": "The other side consents, not the side that proposed.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-variation": "No such variation waits for an answer; look up the one that is proposed."
  },
  "Contracts_countersign": {
    "countersigned-already": "This visit was countersigned before.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "signs-for-another": "The school countersigns; the leader who made the visit cannot.",
    "unknown-visit": "No such visit was planned; plan it first.",
    "visit-not-held": "Only a visit that was held is countersigned."
  },
  "Contracts_draft": {
    "already-exists": "There is one with this id already.",
    "another-board": "The decision was taken by another board; name that one.",
    "beyond-award": "The board allowed at most … half-days, … pence and an end on …; stay within it or ask the board again.",
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on. / The decision names no school to support.",
    "ends-before-it-starts": "The contract ends before it starts; give a later end.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-designated": "The leader is not designated from the start of the contract to its end.",
    "not-the-awarded-leader": "The board awarded the work to another leader.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "reference-needed": "Give the contract a reference that people can read.",
    "starts-before-the-decision": "The decision takes effect on …; start the contract then or later.",
    "unknown-board": "There is no such board with terms of reference today.",
    "unknown-decision": "There is no such decision; a contract follows from one.",
    "unknown-fund": "The board has no such fund; name one of its own.",
    "unknown-leader": "There is no such leader; register the designation first."
  },
  "Contracts_dropAim": {
    "already-signed": "The contract has a signature; aims change only by a variation now.",
    "contract-withdrawn": "The contract was withdrawn.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "unknown-aim": "The contract has no such aim."
  },
  "Contracts_endEarly": {
    "before-last-visit": "A visit was held on …; the contract ended then or later.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "outside-contract": "… does not lie between the start of the contract and its end on ….",
    "unknown-reason": "Give one of the board's causes: …."
  },
  "Contracts_giveSchoolView": {
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…»."
  },
  "Contracts_judgeAim": {
    "before-the-start": "… lies before the start of the contract on ….",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "no-reading": "Take at least one reading of this aim before it is judged.",
    "not-running": "The contract is not running; its stage is «…».",
    "unknown-aim": "The contract has no such aim."
  },
  "Contracts_notProgressing": {
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "unknown-aim": "The contract has no such aim."
  },
  "Contracts_plan": {
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "more-than-a-day": "A day has … half-days, and … of … are taken by other visits.",
    "not-running": "The contract is not running; its stage is «…».",
    "outside-contract": "… does not lie between the start of the contract and its end on ….",
    "visit-known": "A visit with this id was planned before."
  },
  "Contracts_proposeForProvider": {
    "aim-not-measurable": "An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….",
    "aim-varied-twice": "Give one new version of an aim, not two.",
    "below-delivered": "… half-days are delivered already; the plan cannot go below that.",
    "beyond-award": "The contract was made for … half-days; more needs a new decision of the board.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "nothing-varied": "The proposal says what the contract says already.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-aim": "The contract has no such aim.",
    "variation-known": "This id was used by an earlier variation.",
    "variation-open": "A variation waits for an answer; settle that one first."
  },
  "Contracts_proposeForSchool": {
    "aim-not-measurable": "An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….",
    "aim-varied-twice": "Give one new version of an aim, not two.",
    "below-delivered": "… half-days are delivered already; the plan cannot go below that.",
    "beyond-award": "The contract was made for … half-days; more needs a new decision of the board.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "nothing-varied": "The proposal says what the contract says already.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-aim": "The contract has no such aim.",
    "variation-known": "This id was used by an earlier variation.",
    "variation-open": "A variation waits for an answer; settle that one first."
  },
  "Contracts_recordHeld": {
    "beyond-planned-days": "Only … of the … planned half-days are left.",
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "more-than-a-day": "A day has … half-days, and … of … are taken by other visits.",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "outside-contract": "… does not lie between the start of the contract and its end on ….",
    "unknown-visit": "No such visit was planned; plan it first.",
    "visit-settled": "This visit was recorded as … before."
  },
  "Contracts_recordMissed": {
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "unknown-reason": "Give one of the board's reasons: ….",
    "unknown-visit": "No such visit was planned; plan it first.",
    "visit-settled": "This visit was recorded as … before."
  },
  "Contracts_refuseForProvider": {
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "own-proposal": "The other side answers, not the side that proposed.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-variation": "No such variation waits for an answer; look up the one that is proposed."
  },
  "Contracts_refuseForSchool": {
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "own-proposal": "The other side answers, not the side that proposed.",
    "signs-for-another": "The leader cannot speak for the school.",
    "unknown-variation": "No such variation waits for an answer; look up the one that is proposed."
  },
  "Contracts_renewArrangements": {
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "nothing-to-renew": "Neither money nor days were refused, so there is nothing to ask for again.",
    "unknown-decision": "The decision behind the contract is not on record."
  },
  "Contracts_report": {
    "before-the-start": "… lies before the start of the contract on ….",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "not-the-assigned-leader": "Only the leader who is assigned to this contract records and reports its work.",
    "rate-every-aim": "A progress report rates every aim of the contract exactly once.",
    "report-known": "A report with this id was submitted before.",
    "unknown-aim": "The contract has no such aim."
  },
  "Contracts_review": {
    "before-the-start": "… lies before the start of the contract on ….",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…»."
  },
  "Contracts_signForHomeSchool": {
    "before-the-draft": "The contract was drafted on …; it was signed then or later.",
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "contract-withdrawn": "The contract was withdrawn.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "no-aims": "Agree at least one measurable aim before anybody signs.",
    "not-the-assigned-leader": "Only the assigned leader signs for the provider.",
    "signed-already": "This party has signed before.",
    "signs-for-another": "This person has signed for another party; nobody signs twice.",
    "unknown-decision": "The decision behind the contract is not on record."
  },
  "Contracts_signForProvider": {
    "before-the-draft": "The contract was drafted on …; it was signed then or later.",
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "contract-withdrawn": "The contract was withdrawn.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "no-aims": "Agree at least one measurable aim before anybody signs.",
    "not-the-assigned-leader": "Only the assigned leader signs for the provider.",
    "signed-already": "This party has signed before.",
    "signs-for-another": "This person has signed for another party; nobody signs twice.",
    "unknown-decision": "The decision behind the contract is not on record."
  },
  "Contracts_signForSchool": {
    "before-the-draft": "The contract was drafted on …; it was signed then or later.",
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "contract-withdrawn": "The contract was withdrawn.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "no-aims": "Agree at least one measurable aim before anybody signs.",
    "not-the-assigned-leader": "Only the assigned leader signs for the provider.",
    "signed-already": "This party has signed before.",
    "signs-for-another": "This person has signed for another party; nobody signs twice.",
    "unknown-decision": "The decision behind the contract is not on record."
  },
  "Contracts_start": {
    "already-started": "The contract was started before.",
    "condition-overdue": "A condition of the board was due on …: «…»; discharge it first.",
    "contract-withdrawn": "The contract was withdrawn.",
    "days-not-reserved": "The leader's days are not reserved.",
    "decision-does-not-allow": "The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The time of the contract ended with …; more support needs a new decision of the board.",
    "not-designated": "The leader is not designated from the start of the contract to its end.",
    "not-funded": "The fund has not committed the money.",
    "not-signed": "School, provider and the head who releases the leader must all have signed.",
    "outside-contract": "The contract runs from … to …; start it within.",
    "unknown-decision": "The decision behind the contract is not on record."
  },
  "Contracts_takeReading": {
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "limit-passed": "The contract ended with …, and the time to record what happened with ….",
    "not-running": "The contract is not running; its stage is «…».",
    "reading-known": "A reading with this id was recorded before.",
    "source-needed": "Say where the reading comes from.",
    "unknown-aim": "The contract has no such aim."
  },
  "Contracts_withdraw": {
    "already-started": "The contract has started; end it early instead.",
    "contract-withdrawn": "The contract was withdrawn before.",
    "money-to-recover": "… pence were paid in advance; recover them before the contract is withdrawn."
  },
  "Decisions_discharge": {
    "already-discharged": "This condition was discharged before.",
    "already-rescinded": "The decision was rescinded; its conditions bind nobody any more.",
    "unknown-condition": "The board set no such condition; look up its id in the decision."
  },
  "Decisions_rescind": {
    "already-rescinded": "The decision was rescinded before."
  },
  "Escalations_answer": {
    "concern-resolved": "The concern is resolved; raise a new one.",
    "referred-out": "A safeguarding concern was referred; it is pursued there and not here."
  },
  "Escalations_escalate": {
    "concern-resolved": "The concern is resolved; raise a new one.",
    "no-further-step": "The formal step is taken; there is none beyond it.",
    "no-route": "No route of the board leads beyond an independent school.",
    "referred-out": "A safeguarding concern was referred; it is pursued there and not here.",
    "school-type-unknown": "It is not known whose law governs the school; classify the school with a source first."
  },
  "Escalations_raise": {
    "already-exists": "There is one with this id already.",
    "contract-over": "The contract is closed or was withdrawn.",
    "detail-needed": "Say what the concern is.",
    "say-to-whom": "Refer a safeguarding concern at once, and say here only to whom.",
    "unknown-aim": "The contract has no such aim.",
    "unknown-contract": "There is no such contract."
  },
  "Escalations_resolve": {
    "before-it-was-raised": "The concern was raised on …; it was resolved then or later.",
    "concern-resolved": "The concern is resolved; raise a new one.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "referred-out": "A safeguarding concern was referred; it is pursued there and not here."
  },
  "Funds_grant": {
    "already-exists": "There is one with this id already.",
    "pence-must-be-positive": "Give the amount in whole pence, more than 0."
  },
  "Funds_increase": {
    "pence-must-be-positive": "Give the amount in whole pence, more than 0."
  },
  "Funds_pay": {
    "before-the-commitment": "The money was committed on …; it was paid then or later.",
    "beyond-commitment": "… pence are still committed for this contract.",
    "in-the-future": "… lies in the future; give the day on which it happened.",
    "instalment-known": "An instalment with this id was paid before; use a new id for another payment.",
    "pence-must-be-positive": "Give the amount in whole pence, more than 0."
  },
  "Funds_recover": {
    "more-than-paid": "… pence were paid for this contract and not recovered.",
    "pence-must-be-positive": "Give the amount in whole pence, more than 0."
  },
  "Leaders_designate": {
    "already-exists": "There is one with this id already.",
    "need-area-needed": "Name at least one area in which the leader helps.",
    "term-ends-before-it-begins": "The term ends on … and begins on …; give an end that is not before the beginning.",
    "unknown-person": "Register the person before designating them."
  },
  "Leaders_offerDays": {
    "half-days-must-be-positive": "Offer whole half-days, at least one.",
    "more-than-the-days": "The days of the offer have … half-days.",
    "not-designated-then": "Offer days within the designation only.",
    "offer-known": "An offer with this id was made before; use a new id.",
    "offers-overlap": "Another offer covers some of these days; offer time for days that none covers.",
    "term-ends-before-it-begins": "The term ends on … and begins on …; give an end that is not before the beginning."
  },
  "Leaders_releaseDays": {
    "already-reserved": "… half-days of this offer are reserved or delivered.",
    "half-days-must-be-positive": "Release whole half-days, or 0 for none.",
    "more-than-offered": "The leader offered … half-days.",
    "unknown-offer": "This leader made no such offer; look up its id."
  },
  "Leaders_renew": {
    "already-designated": "The person is designated until …; a new designation follows once that has ended.",
    "need-area-needed": "Name at least one area in which the leader helps.",
    "term-ends-before-it-begins": "The term ends on … and begins on …; give an end that is not before the beginning."
  },
  "Leaders_withdraw": {
    "already-withdrawn": "The designation was withdrawn before.",
    "not-designated-then": "The designation runs from … to …; name a day within it as its last."
  },
  "Meetings_addOtherBusiness": {
    "already-on-agenda": "The meeting is closed or has this item on its agenda already.",
    "another-board": "The contract is one of another board.",
    "meeting-closed": "The meeting is closed or has this item on its agenda already.",
    "subject-not-allowed": "An item about a contract or an escalation is a review or an escalation; say which.",
    "title-needed": "Give the item a title.",
    "unknown-subject": "There is no such contract or escalation; look up its id."
  },
  "Meetings_close": {
    "meeting-closed": "The meeting is closed.",
    "meeting-not-open": "The meeting is not open; open it on its day first."
  },
  "Meetings_declareInterest": {
    "item-decided": "The meeting has decided on this item; a change is a new decision at another meeting.",
    "meeting-closed": "The meeting is closed.",
    "not-on-the-roll": "Somebody who is named is not a member of the board on the day of the meeting.",
    "unknown-item": "No such item stands on the agenda."
  },
  "Meetings_minuteDecision": {
    "award-ends-before-it-begins": "The award ends before it takes effect.",
    "award-needed": "An approval names the leader, the level and the most days and money.",
    "award-not-allowed": "«…» awards nothing; leave the award out or approve.",
    "award-not-whole": "Award whole half-days, at least one, and whole pence.",
    "beyond-level": "At «…» the board may award … half-days, … pence and … days at the most.",
    "casting-vote-needed": "The votes are equal; a chair who is present and has no conflict of interest must give the casting vote.",
    "casting-vote-not-needed": "A casting vote is given only when votes are equal.",
    "condition-known": "Two conditions have the same id.",
    "condition-needed": "Name at least one condition, or approve without.",
    "conflicted-member-voted": "A member with a conflict of interest leaves for the item and does not vote.",
    "decision-known": "A decision with this id was minuted before; use a new id.",
    "effective-before-the-meeting": "The board met on …; its decision takes effect then or later.",
    "item-decided": "The meeting has decided on this item; a change is a new decision at another meeting.",
    "meeting-closed": "The meeting is closed.",
    "meeting-not-open": "The meeting is not open; open it on its day first.",
    "no-consensus": "The board decides by consensus and somebody is against.",
    "no-quorum": "… members are present without a conflict of interest; … are needed to decide.",
    "not-carried": "Nobody spoke for it; a consensus needs somebody who does. / The chair cast against it; minute what was carried instead. / More votes were against it than for it; minute what was carried instead.",
    "not-designated": "The leader is not designated on ….",
    "not-eligible": "The request is not screened as eligible; minute another outcome, or screen it first.",
    "not-present": "Only members of the roll who are recorded as present vote.",
    "own-school": "Leaders are not awarded the support of their own school.",
    "request-withdrawn": "The request was withdrawn; there is nothing to approve.",
    "too-late-to-minute": "Decisions of the meeting on … were minuted until ….",
    "unknown-board": "The board has no terms of reference on the day of the meeting.",
    "unknown-item": "No such item stands on the agenda.",
    "unknown-leader": "There is no such leader; register the designation first.",
    "unknown-level": "Name one of the board's levels: ….",
    "unknown-reason": "Give at least one of the board's reasons for «…»: ….",
    "voted-twice": "Somebody is named twice in the vote."
  },
  "Meetings_open": {
    "already-open": "The meeting was opened before.",
    "meeting-closed": "The meeting is closed.",
    "not-the-day": "The meeting is on …; it is opened on that day.",
    "unknown-board": "The board has no terms of reference on the day of the meeting."
  },
  "Meetings_recordAttendance": {
    "meeting-closed": "The meeting is closed.",
    "meeting-not-open": "The meeting is not open; open it on its day first.",
    "named-twice": "Somebody is named twice in the attendance.",
    "not-on-the-roll": "Somebody who is named is not a member of the board on the day of the meeting."
  },
  "Meetings_schedule": {
    "already-exists": "There is one with this id already.",
    "unknown-board": "There is no such board; establish it first."
  },
  "Persons_endStanding": {
    "already-ended": "The standing ends on … already.",
    "unknown-standing": "This person has no such standing; look up its id."
  },
  "Persons_grantStanding": {
    "standing-known": "A standing with this id was granted before; use a new id.",
    "term-ends-before-it-begins": "The term ends on … and begins on …; give an end that is not before the beginning."
  },
  "Persons_register": {
    "already-exists": "There is one with this id already."
  },
  "Requests_acknowledge": {
    "already-acknowledged": "This party has acknowledged the request before.",
    "already-decided": "The board has decided on this request.",
    "request-withdrawn": "The request was withdrawn."
  },
  "Requests_bid": {
    "already-decided": "The board has decided on this request.",
    "bid-known": "A bid with this id was received before.",
    "half-days-must-be-positive": "Bid a whole number of half-days, at least one.",
    "not-designated": "The designation does not hold today.",
    "not-eligible": "The request has not been screened as eligible; screen it first.",
    "not-your-designation": "Leaders bid for themselves, nobody for another.",
    "own-school": "Leaders do not bid for their own school.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "request-withdrawn": "The request was withdrawn.",
    "unknown-leader": "There is no such leader."
  },
  "Requests_screen": {
    "already-decided": "The board has decided on this request.",
    "request-withdrawn": "The request was withdrawn."
  },
  "Requests_submit": {
    "already-exists": "There is one with this id already.",
    "reference-needed": "Give the request a reference that people can read.",
    "school-closed": "The school is closed; a successor needs its own request.",
    "unknown-board": "There is no such board; address the request to one that exists.",
    "unknown-need-area": "Name at least one of the board's need areas: ….",
    "unknown-school": "No school with this URN is in the register."
  },
  "Requests_table": {
    "already-decided": "The board has decided on this request.",
    "already-tabled": "The request is tabled for a meeting that has not closed; it is decided there or carried over.",
    "another-board": "The meeting is one of another board.",
    "meeting-closed": "The meeting is closed; name a coming one.",
    "not-eligible": "The request has not been screened as eligible; screen it first.",
    "request-withdrawn": "The request was withdrawn.",
    "unknown-meeting": "There is no such meeting; schedule it first."
  },
  "Requests_withdraw": {
    "already-decided": "The board has decided on this request.",
    "request-withdrawn": "The request was withdrawn.",
    "unknown-reason": "Give one of the board's reasons: …."
  },
  "Schools_classify": {
    "source-needed": "Say where it is written what kind of school this is.",
    "source-reserved": "«…» marks what an import of the register said; name the document in other words."
  }
};
