/** Generated from the deciders by `npm run generate`. Do not edit. */
export const REFUSALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Alliances_addPlanAction": {
    "action-id-already-used": "Another action already has this id. Use a new id.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "outside-the-plan": "The plan runs from … to …. Give a day within it.",
    "target-incomplete": "Give both the figure and the unit of the target, or neither if the success criterion says it in words.",
    "too-many-actions": "The plan has … actions, the most allowed. Adopt another plan.",
    "unknown-alliance": "The alliance of this plan does not exist. Tell the operators of the service."
  },
  "Alliances_admitMember": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "already-a-member": "This school is already a member on that day. Record its departure first.",
    "kind-mismatch": "Give the URN of a school, and no URN of a member of another kind.",
    "member-id-already-used": "Another member already has this id. Use a new id.",
    "too-many-members": "The alliance has had … members, the most allowed. Establish a new alliance."
  },
  "Alliances_adoptActionPlan": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "outside-the-alliance": "The alliance runs from … to …. Give a period within that.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-alliance": "There is no alliance with this id. Check the id."
  },
  "Alliances_agreeMemorandum": {
    "not-a-member": "One of the alliances is a member from … to …. Give a day within that.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "same-alliance": "Both memberships are of the same alliance. Name memberships of two alliances.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-memoranda": "The network has had … memoranda, the most allowed. Form another network.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids."
  },
  "Alliances_appointHub": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "district-has-a-hub": "Another hub of the alliance is accountable for … in that time. End it first.",
    "district-repeated": "The same district is named more than once. Name each district once.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "too-many-hubs": "The alliance has had … hubs, the most allowed. Correct one of them instead.",
    "unknown-district": "… is not the code of a district. Take it from the register of schools, such as E07000148."
  },
  "Alliances_changeLeadSchools": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "already-a-lead-school": "The lead schools are …. Name other schools that join.",
    "form-mismatch": "The alliance would have … lead schools. A single alliance has one, a job-share two, and a multiple alliance two or more. Name a form and lead schools that fit.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "lead-school-needed": "Name at least one lead school. If no school leads the alliance any more, end it.",
    "lead-school-repeated": "Name each lead school once.",
    "lead-schools-out-of-order": "The lead schools have been the same since …. Change them from a later day.",
    "not-a-lead-school": "The lead schools are …. Name those of them that leave.",
    "nothing-to-change": "Name a school that joins or leaves, or another form.",
    "outside-your-board": "The areas of your board are …, and no lead school is in one of them. Ask an administrator to do this.",
    "too-many-lead-school-changes": "The lead schools have changed … times, the most allowed. Establish a new alliance."
  },
  "Alliances_closePlanAction": {
    "action-closed": "The action is closed as …. Reopen it first if that was a mistake.",
    "closed-before-last-progress": "The last progress was noted, or the plan began, on …. Close the action on that day or later.",
    "evidence-needed": "No progress is noted on this action. Note what was reached and the evidence for it, then close the action.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "unknown-action": "The plan has no action with this id. Read the plan for the ids."
  },
  "Alliances_correctActionPlan": {
    "action-outside-period": "An action is due by …. Give a period that includes this day, or correct the action first.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning."
  },
  "Alliances_correctAllianceDelivery": {
    "delivery-not-reported": "No support of … in … is reported. Check the year and the school, or report it first.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "support-not-an-activity": "… supported other schools. Add school-to-school-support to its activities.",
    "supported-school-repeated": "Name each school that … supported once, with all forms of support.",
    "supports-itself": "… is named as a school that it supported itself. Name the other school."
  },
  "Alliances_correctAllianceEnd": {
    "ended-or-not": "Without a last day the alliance has not ended. Leave out the reason for the end, or give a last day.",
    "ends-before-last-entry": "A lead school or a member joined on …. End the alliance on that day or later.",
    "not-ended": "The alliance has not ended. End it instead.",
    "nothing-changed": "This is what is recorded already. Give at least one new value."
  },
  "Alliances_correctHub": {
    "district-has-a-hub": "Another hub of the alliance is accountable for … in that time. End it first.",
    "district-repeated": "The same district is named more than once. Name each district once.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-district": "… is not the code of a district. Take it from the register of schools, such as E07000148.",
    "unknown-hub": "The alliance has no hub with this id. Read the alliance for the ids."
  },
  "Alliances_correctLeadSchoolDesignation": {
    "already-designated": "This school already has a designation in that time. Withdraw or correct it first.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-designation": "No lead school has a designation with this id. Read the alliance for the ids."
  },
  "Alliances_correctLeadSchools": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "form-mismatch": "The alliance would have … lead schools. A single alliance has one, a job-share two, and a multiple alliance two or more. Name a form and lead schools that fit.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "lead-school-needed": "Name at least one lead school. If no school leads the alliance any more, end it.",
    "lead-school-repeated": "Name each lead school once.",
    "lead-schools-out-of-order": "The lead schools also changed on …. Give a day that keeps the order.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-your-board": "The areas of your board are …, and no lead school is in one of them. Ask an administrator to do this.",
    "unknown-lead-school-change": "The lead schools changed on …. Name one of these days."
  },
  "Alliances_correctMember": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one as the last day of the member.",
    "already-a-member": "This school is already a member on that day. Record its departure first.",
    "kind-mismatch": "Give the URN of a school, and no URN of a member of another kind.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-member": "The alliance has no member with this id. Check the id."
  },
  "Alliances_correctMemorandum": {
    "not-a-member": "One of the alliances is a member from … to …. Give a day within that.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "same-alliance": "Both memberships are of the same alliance. Name memberships of two alliances.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids.",
    "unknown-memorandum": "The network has no memorandum with this id. Read the network for the ids."
  },
  "Alliances_correctNetworkMembership": {
    "already-a-member": "This alliance is already a member in that time. Record first that it left.",
    "before-the-network": "The network was formed on …. Give that day or a later one.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids."
  },
  "Alliances_correctPeerReview": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-a-member": "One of the alliances is a member from … to …. Give a day within that.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "same-alliance": "Both memberships are of the same alliance. Name memberships of two alliances.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids.",
    "unknown-peer-review": "The network has no peer review with this id. Read the network for the ids."
  },
  "Alliances_correctPlanAction": {
    "action-closed": "The action is closed as …. Reopen it first if that was a mistake.",
    "figures-noted": "Progress is noted in …. Keep the unit, or close this action and add another.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "outside-the-plan": "The plan runs from … to …. Give a day within it.",
    "target-incomplete": "Give both the figure and the unit of the target, or neither if the success criterion says it in words.",
    "unknown-action": "The plan has no action with this id. Read the plan for the ids.",
    "unknown-alliance": "The alliance of this plan does not exist. Tell the operators of the service."
  },
  "Alliances_correctPlanProgress": {
    "action-closed": "The action is closed as …. Reopen it first if that was a mistake.",
    "before-the-plan": "The plan begins on …. Give that day or a later one.",
    "figure-mismatch": "…",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "unknown-action": "The plan has no action with this id. Read the plan for the ids.",
    "unknown-progress": "The action has no note of progress with this id. Read the plan for the ids."
  },
  "Alliances_correctStrand": {
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "reassigned-out-of-order": "Somebody else answered for the strand from … on. Give a later day.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-strand": "The alliance has no strand with this id. Read the alliance for the ids.",
    "unknown-tier": "The alliance has no tier with this id. Read the alliance for the ids."
  },
  "Alliances_correctTier": {
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-tier": "The alliance has no tier with this id. Read the alliance for the ids."
  },
  "Alliances_designateLeadSchool": {
    "already-designated": "This school already has a designation in that time. Withdraw or correct it first.",
    "body-needed": "Name the body that designated the school.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-designations": "The lead schools have had … designations, the most allowed. Correct one of them instead."
  },
  "Alliances_endAlliance": {
    "already-ended": "The alliance already ended on …. Correct its end if the day is wrong.",
    "ends-before-last-entry": "A lead school or a member joined on …. End the alliance on that day or later."
  },
  "Alliances_endHub": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "already-ended": "It already ended on …. Correct it if that was a mistake.",
    "ends-before-it-begins": "It began on …. Give that day or a later one.",
    "unknown-hub": "The alliance has no hub with this id. Read the alliance for the ids."
  },
  "Alliances_endMemorandum": {
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "outside-the-memorandum": "The memorandum runs from … to …. Give a last day within that period.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids.",
    "unknown-memorandum": "The network has no memorandum with this id. Read the network for the ids."
  },
  "Alliances_endStrand": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "already-ended": "It already ended on …. Correct it if that was a mistake.",
    "ends-before-it-begins": "It began on …. Give that day or a later one.",
    "unknown-strand": "The alliance has no strand with this id. Read the alliance for the ids."
  },
  "Alliances_endTier": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "already-ended": "It already ended on …. Correct it if that was a mistake.",
    "ends-before-it-begins": "It began on …. Give that day or a later one.",
    "unknown-tier": "The alliance has no tier with this id. Read the alliance for the ids."
  },
  "Alliances_establishAlliance": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "form-mismatch": "The alliance would have … lead schools. A single alliance has one, a job-share two, and a multiple alliance two or more. Name a form and lead schools that fit.",
    "lead-school-needed": "Name at least one lead school. If no school leads the alliance any more, end it.",
    "lead-school-repeated": "Name each lead school once.",
    "outside-your-board": "The areas of your board are …, and no lead school is in one of them. Ask an administrator to do this."
  },
  "Alliances_formNetwork": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "name-needed": "Give the name of the network."
  },
  "Alliances_joinNetwork": {
    "already-a-member": "This alliance is already a member in that time. Record first that it left.",
    "before-the-network": "The network was formed on …. Give that day or a later one.",
    "too-many-members": "The network has had … members, the most allowed. Form another network."
  },
  "Alliances_leaveNetwork": {
    "already-left": "The alliance already left on …. Correct its membership if the day is wrong.",
    "leaves-before-joining": "The alliance joined on …. Give that day or a later one.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids."
  },
  "Alliances_notePlanProgress": {
    "action-closed": "The action is closed as …. Reopen it first if that was a mistake.",
    "before-the-plan": "The plan begins on …. Give that day or a later one.",
    "figure-mismatch": "…",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "too-much-progress": "The plan has … notes of progress, the most allowed. Adopt another plan.",
    "unknown-action": "The plan has no action with this id. Read the plan for the ids."
  },
  "Alliances_openStrand": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "too-many-strands": "The alliance has had … strands of work, the most allowed. Correct one of them instead.",
    "unknown-tier": "The alliance has no tier with this id. Read the alliance for the ids."
  },
  "Alliances_reassignStrand": {
    "already-ended": "The strand ended on …. Open another strand, or correct its end.",
    "not-a-lead-school": "This school does not lead the alliance in that time. Name one of its lead schools (…), or a member.",
    "not-a-member": "The alliance has no such member in that time. Take the id from the members of the alliance.",
    "one-accountable-party": "Name either the lead school or the member that is accountable for it, and not both.",
    "reassigned-out-of-order": "Somebody has been accountable for the strand since …. Give a later day.",
    "too-many-reassignments": "The strand has been reassigned … times, the most allowed. Open another strand.",
    "unknown-strand": "The alliance has no strand with this id. Read the alliance for the ids."
  },
  "Alliances_recordDeparture": {
    "already-left": "The member already left on …. Correct the membership if the day is wrong.",
    "leaves-before-joining": "The member joined on …. Give that day or a later one.",
    "unknown-member": "The alliance has no member with this id. Check the id."
  },
  "Alliances_recordPeerReview": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-a-member": "One of the alliances is a member from … to …. Give a day within that.",
    "not-your-alliance": "This entry is about other alliances. Ask the director of one of them to record it.",
    "same-alliance": "Both memberships are of the same alliance. Name memberships of two alliances.",
    "too-many-peer-reviews": "The network has had … peer reviews, the most allowed. Form another network.",
    "unknown-membership": "The network has no membership with this id. Read the network for the ids."
  },
  "Alliances_reopenPlanAction": {
    "action-open": "The action is open already. You do not need to reopen it.",
    "unknown-action": "The plan has no action with this id. Read the plan for the ids."
  },
  "Alliances_reportAllianceDeliveries": {
    "activity-needed": "Name at least one activity of …, or leave the school out.",
    "delivery-already-reported": "The support of … in … is already reported. Correct that report, or name each delivery school once.",
    "not-in-the-alliance": "… neither led the alliance nor was a member of it in …. Admit it first.",
    "support-not-an-activity": "… supported other schools. Add school-to-school-support to its activities.",
    "supported-school-repeated": "Name each school that … supported once, with all forms of support.",
    "supports-itself": "… is named as a school that it supported itself. Name the other school.",
    "too-many-deliveries": "The returns of an alliance can have … delivery schools. Establish a new alliance.",
    "year-not-begun": "The academic year … has not begun. Give the year in which the work was done."
  },
  "Alliances_setUpTier": {
    "alliance-ended": "The alliance ended on …. Give that day or an earlier one, or establish a new alliance.",
    "too-many-tiers": "The alliance has had … tiers, the most allowed. Correct one of them instead."
  },
  "Alliances_withdrawLeadSchoolDesignation": {
    "outside-designation": "The designation runs from … to …. Give a last day within that period.",
    "unknown-designation": "No lead school has a designation with this id. Read the alliance for the ids."
  },
  "Boards_agreeClause": {
    "clause-out-of-order": "The latest version of the clause applies from …. Give that day or a later one.",
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-clauses": "The board has agreed … versions of clauses, the most allowed. Keep the latest versions.",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-level": "Name the board's levels: …."
  },
  "Boards_agreeConstituencies": {
    "constituencies-out-of-order": "The latest constituencies apply from …. Give that day or a later one.",
    "constituency-repeated": "Give each constituency a code of its own.",
    "no-seats": "Give each constituency at least one seat.",
    "too-many-constituency-changes": "The constituencies have changed … times, the most allowed. Keep the latest constituencies."
  },
  "Boards_agreeContractTemplate": {
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "template-incomplete": "Correct the template: ….",
    "template-out-of-order": "The latest version of the template applies from …. Give that day or a later one.",
    "too-many-templates": "The board has agreed … versions of templates, the most allowed. Keep the latest versions."
  },
  "Boards_agreeDecisionRules": {
    "decision-rules-out-of-order": "The latest rules apply from …. Agree others from that day or later.",
    "in-the-past": "… is not after today. Agree the rules for a later day, so that no decision of today changes.",
    "level-repeated": "Name each level once.",
    "not-an-officer": "The authoriser must be an officer of the council of one of the areas of the board. Give the person that role first.",
    "second-person-needed": "You cannot name yourself as the authoriser. Ask somebody else who acts for the board.",
    "too-many-decision-rules": "The rules have changed … times, the most allowed. Keep the latest rules.",
    "unknown-level": "Name the board's levels: ….",
    "unknown-person": "There is no person with this id. Register the authoriser first."
  },
  "Boards_agreeListPrice": {
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "list-price-not-whole": "Give the price of a day and the administration amount in whole pence, of at least 0.",
    "list-price-out-of-order": "The latest version of the list price applies from …. Give that day or a later one.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-list-prices": "The board has agreed … versions of list prices, the most allowed. Keep the latest versions.",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-provider-type": "Name the board's types of provider: …."
  },
  "Boards_agreeMeetingPattern": {
    "pattern-out-of-order": "The latest meeting pattern applies from …. Give that day or a later one.",
    "too-many-patterns": "The board has agreed on … meeting patterns, the most allowed. Keep the latest one.",
    "wrong-pattern": "Give the week of the month for monthly meetings, the number of weeks for meetings every few weeks, and neither for half-termly meetings."
  },
  "Boards_amendTerms": {
    "in-the-past": "A meeting may have opened with the terms of …. Revise the terms from tomorrow or later.",
    "nothing-to-change": "Name at least one rule or list that is to change.",
    "terms-incomplete": "Complete the terms of reference: ….",
    "terms-out-of-order": "The latest terms apply from …. Revise them from that day or later.",
    "too-many-terms": "The board has had … sets of terms, the most allowed. Keep the latest terms."
  },
  "Boards_appointMember": {
    "already-a-member": "This person is already on the board during that term. Choose a term that does not overlap with it.",
    "appointed-too-soon": "As a clerk you can appoint members only from tomorrow. Ask an administrator if the term must begin today.",
    "chair-taken": "The board already has a chair during that term. End that seat first, or appoint for another term or office.",
    "constituency-full": "All … seats of … are taken during that term. Give a term in which a seat is free, or another constituency.",
    "member-id-already-used": "Another member already has this id. Use a new id.",
    "own-seat": "You cannot change your own seat. Ask somebody else to do it.",
    "person-outside-your-board": "This person belongs to another board or area. Ask an administrator to appoint them.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-seats": "The board has had … terms of office, the most allowed. Establish a new board.",
    "unknown-constituency": "The board has no constituency … on …. Name one of these: ….",
    "unknown-person": "There is no person with this id. Register the person before you appoint them.",
    "vice-chair-taken": "The board already has a vice-chair during that term. End that seat first, or appoint for another term or office."
  },
  "Boards_declareStandingInterest": {
    "not-a-member": "This person has never had a seat on the board. Name somebody who has.",
    "not-your-interest": "You can declare and end your own interests only. Ask the clerk to record those of somebody else.",
    "one-subject-needed": "Name one of these: a school, a trust, a person or an alliance. Declare an interest in another apart.",
    "own-person": "An interest in a person is an interest in somebody else. Name the person to whom the member is related.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-standing-interests": "The board has … standing interests, the most allowed. Declare the interest in the item.",
    "unknown-alliance": "There is no alliance with this id. Take the id from the list of alliances."
  },
  "Boards_endClause": {
    "clause-already-ended": "The last day of the clause is already …. You do not need to end it again.",
    "clause-out-of-order": "The latest version of the clause applies from …. Give that day or a later one.",
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "unknown-clause": "The board has no clause with this code. Read the clauses of the board for the codes."
  },
  "Boards_endContractTemplate": {
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "template-already-ended": "The last day of the template is already …. You do not need to end it again.",
    "template-out-of-order": "The latest version of the template applies from …. Give that day or a later one.",
    "unknown-template": "The board has no template with this code. Read the templates of the board for the codes."
  },
  "Boards_endListPrice": {
    "in-the-past": "… has passed, and contracts may rest on what was in force then. Give today or a later day.",
    "list-price-already-ended": "The last day of the list price is already …. You do not need to end it again.",
    "list-price-out-of-order": "The latest version of the list price applies from …. Give that day or a later one.",
    "unknown-list-price": "The board has no list price with this code. Read the list prices of the board for the codes."
  },
  "Boards_endStandingInterest": {
    "already-ended": "The interest already ends on …. Give an earlier day.",
    "not-your-interest": "You can declare and end your own interests only. Ask the clerk to record those of somebody else.",
    "unknown-interest": "The board has no such interest. Check the id."
  },
  "Boards_establishBoard": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "terms-incomplete": "Complete the terms of reference: …."
  },
  "Boards_nameSafeguardingContact": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "second-person-needed": "You cannot name yourself as the safeguarding contact. Ask the chair or another clerk of the board.",
    "too-many-contacts": "The board has named … safeguarding contacts, the most allowed. Keep the last one.",
    "unknown-person": "There is no person with this id. Register the person before you appoint them."
  },
  "Boards_planMeetings": {
    "day-repeated": "The same day is named more than once. Name each day once.",
    "in-the-past": "Give days after today. Leave out ….",
    "meeting-planned-already": "A meeting is already planned on …. Leave these days out, or schedule a single meeting.",
    "no-days": "Give at least one day.",
    "no-school-year": "The terms of … are not recorded for the area …. Record them first.",
    "outside-academic-year": "Give days from … to …. Leave out ….",
    "schools-closed": "Schools are closed on …. Choose other days, or schedule a single meeting on such a day.",
    "too-many-plans": "The board has planned … times, the most allowed. Schedule meetings one by one."
  },
  "Boards_reorganiseAreas": {
    "areas-out-of-order": "The latest areas are those from …. Reorganise the areas from a later day.",
    "new-area-needed": "Name at least one new code for each old code.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "too-many-reorganisations": "The areas of the board have changed … times, the most allowed. Establish a new board.",
    "unknown-area": "The board is for the areas …. Name each old code that is replaced, once."
  },
  "Boards_reviseTerms": {
    "in-the-past": "A meeting may have opened with the terms of …. Revise the terms from tomorrow or later.",
    "terms-incomplete": "Complete the terms of reference: ….",
    "terms-out-of-order": "The latest terms apply from …. Revise them from that day or later.",
    "too-many-terms": "The board has had … sets of terms, the most allowed. Keep the latest terms."
  },
  "Boards_setFlagRules": {
    "flag-rules-out-of-order": "The latest rules apply from …. Set the rules from that day or later.",
    "in-the-past": "The rules cannot apply from …, which has passed. Set the rules from today or later.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-flag-rules": "The board has set its rules … times, the most allowed. Keep the latest rules."
  },
  "Boards_setFollowUpRules": {
    "follow-up-rules-out-of-order": "The latest rules apply from …. Set the rules from that day or later.",
    "in-the-past": "The rules cannot apply from …, which has passed. Set the rules from today or later.",
    "not-one-to-three-terms": "The board checks one to … terms after the end. Give a whole number of terms from 1 to ….",
    "not-within-ten-years": "A school returns within ten years. Give a whole number of days from 1 to ….",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-far-ahead": "Rules can be set up to a year ahead, until …. Give a day from today to that day.",
    "too-many-follow-up-rules": "The board has set these rules … times, the most allowed. Keep the latest rules."
  },
  "Boards_shareDashboard": {
    "already-shared": "The board shares its dashboard with this alliance for some of these days already. End that agreement first.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-sharings": "The board has agreed … times to share its dashboard, the most allowed. End one later instead."
  },
  "Boards_standDownMember": {
    "already-stood-down": "The term of office already ends on …. Give an earlier day.",
    "own-seat": "You cannot change your own seat. Ask somebody else to do it.",
    "unknown-member": "The board has no member with this id. Check the id."
  },
  "Boards_stopSharingDashboard": {
    "already-ended": "The agreement already ends on …. Give an earlier day.",
    "unknown-sharing": "The board has no agreement with this id. Check the id."
  },
  "Boards_takeBackClause": {
    "clause-in-force": "The latest version of the clause applies since …, and contracts can have it. End the clause, or agree another version.",
    "unknown-clause": "The board has no clause with this code. Read the clauses of the board for the codes."
  },
  "Bodies_addSchoolToBody": {
    "already-joined": "The school already belongs to this body on that day or later. Record the last day of that first.",
    "joins-before-beginning": "The body has existed since …. Give that day or a later one.",
    "membership-id-already-used": "Another school of the body already has this id. Use a new id.",
    "too-many-schools": "The body has had … schools, the most allowed. Establish another body for further schools.",
    "unknown-school": "There is no school with this URN in the register. Check the URN, or import the register first."
  },
  "Bodies_correctBodySchool": {
    "already-joined": "The school already belongs to this body on that day or later. Record the last day of that first.",
    "joins-before-beginning": "The body has existed since …. Give that day or a later one.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-membership": "The body has no school with this membership id. Check the id.",
    "unknown-school": "There is no school with this URN in the register. Check the URN, or import the register first."
  },
  "Bodies_establishBody": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "name-needed": "Give the name of the responsible body."
  },
  "Bodies_removeSchoolFromBody": {
    "already-left": "The school already left on …. Correct the membership if the day is wrong.",
    "leaves-before-joining": "The school joined on …. Give that day or a later one.",
    "unknown-membership": "The body has no school with this membership id. Check the id."
  },
  "Bodies_voidBodySchool": {
    "unknown-membership": "The body has no school with this membership id. Check the id."
  },
  "Calendars_correctSchoolYear": {
    "bank-holidays-needed": "This version of the service does not know all bank holidays of …. Give them, as they are published at https://www.gov.uk/bank-holidays.",
    "half-term-outside-term": "Give each half-term days within its term, and do not end it before it begins.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "source-needed": "Say where the days are published.",
    "terms-out-of-order": "Give each term days from … to …, and begin it after the one before has ended.",
    "three-terms-needed": "Give the autumn, the spring and the summer term, in this order.",
    "unknown-bank-holiday": "Call each bank holiday by one of these names: ….",
    "unknown-school-year": "No terms are recorded for …. Record them first.",
    "wrong-academic-year": "Give an academic year by its two calendar years, such as 2026-27.",
    "wrong-bank-holiday": "Give each bank holiday once, on a day from … to …."
  },
  "Calendars_recordSchoolYear": {
    "bank-holidays-needed": "This version of the service does not know all bank holidays of …. Give them, as they are published at https://www.gov.uk/bank-holidays.",
    "half-term-outside-term": "Give each half-term days within its term, and do not end it before it begins.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "school-year-recorded": "The terms of … are already recorded. Correct them.",
    "source-needed": "Say where the days are published.",
    "terms-out-of-order": "Give each term days from … to …, and begin it after the one before has ended.",
    "three-terms-needed": "Give the autumn, the spring and the summer term, in this order.",
    "too-many-school-years": "… academic years are recorded, the most allowed. Correct one of them instead.",
    "unknown-bank-holiday": "Call each bank holiday by one of these names: ….",
    "wrong-academic-year": "Give an academic year by its two calendar years, such as 2026-27.",
    "wrong-bank-holiday": "Give each bank holiday once, on a day from … to …."
  },
  "Contracts_acceptTeamMember": {
    "acts-for-another-party": "A leader who gives the support cannot act for the school. Ask the head or the chair of governors to do it.",
    "already-accepted": "The school has already agreed to this leader. You do not need to agree again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-on-the-team": "This leader is not on the team of the contract. Check the id.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs."
  },
  "Contracts_acknowledgeContract": {
    "already-acknowledged": "The contract is already acknowledged. You do not need to acknowledge it again.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-signed": "Nobody has signed yet. Acknowledge the contract after the first signature."
  },
  "Contracts_addClause": {
    "clause-already-added": "The contract already has this version of the clause. You do not need to add it again.",
    "clause-not-in-force": "Version … of the clause is in force today. Read it, and add that version.",
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "too-many-clauses": "The contract has … clauses, the most allowed. Remove one first.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-clause": "No clause of the board with this code is in force today. Read the clauses of the board for the codes."
  },
  "Contracts_addGroupMember": {
    "already-in-the-group": "This person is already in the group on that day. Give a later day, or end the earlier membership first.",
    "conflict-of-interest": "This person has a conflict of interest in the contract, for example as a leader or head of one of its schools. Choose somebody else for the group.",
    "group-dissolved": "The group was dissolved on …. Form a new group first.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "member-id-already-used": "A member with this id already exists. Use a new id.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "person-or-name": "Give either the id of a person of this system, or the name of somebody from outside.",
    "too-many-group-members": "The group has had … members, the most allowed. Form a new group after this one is dissolved."
  },
  "Contracts_addTeamMember": {
    "already-on-the-team": "This leader is already the lead leader or on the team of the contract. Name another leader.",
    "beyond-planned-days": "Only … of the planned half-days of the contract are left for further leaders. Give at most that many.",
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its team.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "half-days-must-be-positive": "Give the leader a whole number of half-days, at least one.",
    "leader-not-with-provider": "The leader does not work for the provider of this contract. Name a leader of the provider.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-designated": "The leader is not designated until the end of the contract. Name another leader, or renew the designation first.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "own-school": "A leader cannot support their own school. Name another leader.",
    "reason-needed": "The contract is running. Say why its team changes.",
    "too-many-team-members": "The team has … leaders, the most allowed. Remove one first.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-leader": "There is no leader with this id. Register the designation first."
  },
  "Contracts_agreeAim": {
    "aim-after-the-end": "An aim must be due by the end of the contract on …. Give that day or an earlier one.",
    "aim-id-already-used": "The contract already has an aim with this id. Drop that aim first, or use a new id.",
    "aim-not-measurable": "An aim that changes a measure or holds a level must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. Change the target, or hold a level instead. / The target must be due on or after the day of the baseline. Give a later day. / A level is held from a day until the day by which the aim is due. Give a first day that is not after the last. / Say how many of how many persons must take part: whole numbers, at least 1 and not more than there are.",
    "baseline-or-reason": "Give the baseline of the measure, or say why there is none. Give one of the two.",
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-kind-of-evidence": "A criterion is judged with evidence. Name at least one kind of evidence, and each only once.",
    "terms-of-another-kind": "An aim of the kind … has its terms in \"…\". Give these, and leave out ….",
    "too-many-aims": "The contract has … aims, the most allowed. Drop one first.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-need-area": "Name one of the board's need areas: …."
  },
  "Contracts_agreeAsProvider": {
    "agreed-before-the-refusal": "The … declined on …, and an earlier agreement does not count any more. Give a later day, on which it agreed again.",
    "agreement-needs-source": "You record the agreement of a side for it. Say how it agreed, for instance by a letter of a day.",
    "already-agreed": "The … has already agreed to the case study. You do not need to do anything.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-proposal": "The case study was proposed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-case-study-proposed": "This contract is not proposed as a case study, so there is nothing to agree to, decline or withdraw. Read the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_agreeForSchool": {
    "agreed-before-the-refusal": "The … declined on …, and an earlier agreement does not count any more. Give a later day, on which it agreed again.",
    "agreement-needs-source": "You record the agreement of a side for it. Say how it agreed, for instance by a letter of a day.",
    "already-agreed": "The … has already agreed to the case study. You do not need to do anything.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-proposal": "The case study was proposed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-case-study-proposed": "This contract is not proposed as a case study, so there is nothing to agree to, decline or withdraw. Read the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_agreePart": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-id-already-used": "The contract already has a part with this id. Drop that part first, or use a new id.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "terms-of-another-kind": "…",
    "too-many-parts": "The contract has … parts, the most allowed. Drop one first.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-form-of-support": "Name one of the board's forms of support: …."
  },
  "Contracts_agreePrice": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "discount-beyond-price": "The price before the discount is … pence. Give a discount in whole pence, of at most that amount.",
    "discount-incomplete": "A discount has a kind, a sum and a reason. Give all three, or none of them.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "list-price-for-other-forms": "This list price is for contracts whose parts all have one of these forms of support: …. Name another list price, give a fixed price, or agree the parts first.",
    "list-price-for-other-providers": "This list price is for these types of provider: …. Name a list price for the lead leader and the whole team, or give a fixed price.",
    "not-a-payee": "These can receive a share of the price of this contract, each once: …. Name only these.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "price-does-not-fit": "The agreed price charges … pence for … half-days, and the draft has … pence and … half-days. Amend the draft, or agree another price.",
    "price-terms-of-another-basis": "…",
    "shares-do-not-add-up": "The shares are … pence together, and … pence are charged. Give shares in whole pence that add up to the charged price.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-list-price": "No list price of the board with this code is in force today. Read the list prices of the board for the codes.",
    "unpaid-time-outside-contract": "The contract has … half-days. Give a whole number of unpaid half-days, from 0 to that."
  },
  "Contracts_amendDraft": {
    "aim-after-the-end": "An aim is due on …, after the new end of the contract. Change that aim first, or give a later end.",
    "already-started": "The contract has started. Propose a variation, or ask the board for a new decision.",
    "below-team-days": "The leaders of the team have … half-days. Plan at least that many, or remove a leader first.",
    "beyond-award": "The board awarded at most … half-days, … pence and an end on …. Stay within the award or ask the board for a new decision.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "ends-before-it-starts": "The contract ends before it starts. Give a later end.",
    "fund-does-not-pay": "The payer is \"…\". Leave out the fund, or name the payer \"fund\".",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "money-to-recover": "… pence were paid in advance. Recover them before you change the draft.",
    "nobody-pays": "Nobody pays, so the price must be 0. Give 0 pence, or name who pays.",
    "not-designated": "The leader is not designated for the whole contract. Name another leader, or renew the designation first.",
    "not-the-awarded-leader": "The board awarded the work to another leader. Name that leader.",
    "nothing-amended": "The draft has these figures already. Give at least one that changes.",
    "overlaps-extended-contract": "The contract that the board extends lasts until …. Give a first day after it.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the contract a reference.",
    "request-withdrawn": "The request was withdrawn on …, so its award is released. Submit a new request to the board.",
    "starts-before-the-decision": "The decision takes effect on …. Start the contract on that day or later.",
    "too-many-amendments": "The draft was changed … times, the most allowed. Ask the board for a new decision.",
    "unknown-decision": "The board has no decision with this id. Name a decision of the board that approves the support.",
    "unknown-fund": "The board has no fund with this id. Name a fund of this board, or another payer.",
    "unknown-leader": "There is no leader with this id. Register the designation first."
  },
  "Contracts_answerCircumstance": {
    "already-answered": "The board already answered \"…\". Give another answer if it decided again.",
    "before-the-last-answer": "The board gave its last answer on …. Give that day or a later one for the new answer.",
    "contract-over": "The contract is over. You do not need to answer.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "unknown-circumstance": "Nothing with this id happened around the contract. Read the contract for the ids.",
    "work-during-pause": "A visit or session was held on …, in the pause. Give other days, or correct the record of that day."
  },
  "Contracts_cancelVisit": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-settled": "This visit is already recorded as …. Correct that record if it is wrong."
  },
  "Contracts_changeAim": {
    "aim-after-the-end": "An aim must be due by the end of the contract on …. Give that day or an earlier one.",
    "aim-not-measurable": "An aim that changes a measure or holds a level must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. Change the target, or hold a level instead. / The target must be due on or after the day of the baseline. Give a later day. / A level is held from a day until the day by which the aim is due. Give a first day that is not after the last. / Say how many of how many persons must take part: whole numbers, at least 1 and not more than there are.",
    "baseline-or-reason": "Give the baseline of the measure, or say why there is none. Give one of the two.",
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-kind-of-evidence": "A criterion is judged with evidence. Name at least one kind of evidence, and each only once.",
    "terms-of-another-kind": "An aim of the kind … has its terms in \"…\". Give these, and leave out ….",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-need-area": "Name one of the board's need areas: …."
  },
  "Contracts_changeMonitoringCycle": {
    "cycle-already-begun": "… is not after today, and what was planned until then stays open until it is recorded. Give a later day.",
    "group-dissolved": "The group was dissolved on …. Form a new group first.",
    "interval-out-of-range": "Let the group meet every … to … days. Give a whole number of days.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "nothing-changed": "The group already meets on these days. Give another first day or interval.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract."
  },
  "Contracts_changePart": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "terms-of-another-kind": "…",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids."
  },
  "Contracts_closeContract": {
    "concerns-open": "A concern about this contract is still open. Resolve it first.",
    "conditions-open": "A condition of the decision is not discharged. Discharge it before you close the contract.",
    "days-not-settled": "The leader's unused days have not been returned yet. Try again later.",
    "judgements-not-confirmed": "The board has not confirmed the judgements of the aims. Ask the chair or vice-chair to confirm them, or record the decision by which a meeting did.",
    "money-not-settled": "The fund has not yet released the unused money. Try again later.",
    "money-outstanding": "… pence are still to be paid. Pay or release them first.",
    "money-to-recover": "… pence were overpaid. Recover them first.",
    "not-ended": "Only a contract that has ended and is not yet closed can be closed. Complete it or end it first.",
    "visits-unsettled": "A visit is still planned. Record it as held or missed, or cancel it."
  },
  "Contracts_completeContract": {
    "aims-not-judged": "Judge every aim before you complete the contract.",
    "before-last-work": "A visit or session was held on …. Give that day or a later one as the end.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "more-than-unpaid": "… pence of the price are unpaid. Give the part that is not owed, in whole pence from 0 to ….",
    "no-visit-held": "No visit was held. Record the visits that took place, end the contract early, or say why there was none.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract."
  },
  "Contracts_confirmJudgements": {
    "already-confirmed": "The judgements are already confirmed. You do not need to confirm them again.",
    "before-the-judgement": "The last aim was judged on …. Confirm the judgements on that day or a later one.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "judged-by-the-same-person": "You recorded or corrected a judgement of this contract. Ask the chair or vice-chair who did not, or ask the clerk to record the decision by which a meeting confirmed the judgements.",
    "nothing-to-confirm": "No aim is judged yet. Confirm the judgements when the aims are judged.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it."
  },
  "Contracts_consentToVariationForProvider": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "aim-agreed-in-extension": "The contract … extends this one, was signed with this aim, and would have another version of it. Reopen that draft first, or propose the change of the aim there.",
    "below-delivered": "… half-days are already delivered. Plan at least that many.",
    "below-team-days": "… half-days are those of the team or were delivered by the lead leader. Plan at least that many.",
    "beyond-award": "The contract was agreed for … half-days. Agree on fewer, or ask the board for a new decision.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "own-proposal": "The side that proposed the variation cannot consent to it. Ask the other side.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "records-do-not-fit": "The programme has sessions or a result that its new version cannot have. Keep it a programme, with enough places and with the days of its sessions, or correct these first.",
    "required-clauses-missing": "The board requires clauses for the new form of support that the contract does not have: …. Refuse the variation, and ask the clerk to propose it with the old form, because a running contract gets no clause.",
    "terms-of-another-kind": "…",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation.",
    "values-do-not-fit": "The aim has measurements that cannot be values of its new version. Keep its kind, its unit and enough persons, or void the measurements first."
  },
  "Contracts_consentToVariationForSchool": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "aim-agreed-in-extension": "The contract … extends this one, was signed with this aim, and would have another version of it. Reopen that draft first, or propose the change of the aim there.",
    "below-delivered": "… half-days are already delivered. Plan at least that many.",
    "below-team-days": "… half-days are those of the team or were delivered by the lead leader. Plan at least that many.",
    "beyond-award": "The contract was agreed for … half-days. Agree on fewer, or ask the board for a new decision.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "own-proposal": "The side that proposed the variation cannot consent to it. Ask the other side.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "records-do-not-fit": "The programme has sessions or a result that its new version cannot have. Keep it a programme, with enough places and with the days of its sessions, or correct these first.",
    "required-clauses-missing": "The board requires clauses for the new form of support that the contract does not have: …. Refuse the variation, and ask the clerk to propose it with the old form, because a running contract gets no clause.",
    "terms-of-another-kind": "…",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation.",
    "values-do-not-fit": "The aim has measurements that cannot be values of its new version. Keep its kind, its unit and enough persons, or void the measurements first."
  },
  "Contracts_correctAsProvider": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-end": "The contract ended on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_correctBoardReview": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctEnd": {
    "before-last-work": "A visit or session was held on …. Give that day or a later one as the end.",
    "cause-of-early-end-only": "Only an early end has a cause, and this contract was completed. Leave the cause out.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "ended-by-limit": "The contract ended at its time limit, so nobody entered this end. Leave it as it is.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "money-still-committed": "The fund has committed this money. Lower its commitment for this contract by … pence instead; the fund then releases them.",
    "more-than-unpaid": "The price is … pence. Give the part that is not owed, in whole pence from 0 to ….",
    "not-ended": "The contract has not ended. End it instead.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-contract": "… is not between the start of the contract and its limit on …. Give a day within the contract.",
    "pence-already-released": "The fund was told to release … pence, and cannot commit them again. Ask the board for a new decision on what is owed beyond that.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-reason": "Give one of the board's causes for an early end: ….",
    "unused-pence-follow-from-days": "The unused part of the price of an early end follows from the half-days that were not delivered. If less is owed, lower the commitment of the fund."
  },
  "Contracts_correctEvidence": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "evidence-voided": "This evidence was voided. Record the right one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "judgement-rests-on-it": "The judgement of an aim rests on it. Correct that judgement before you void this or move it to another aim.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-evidence": "The contract has no evidence with this id. Read the contract for the ids."
  },
  "Contracts_correctFollowUp": {
    "aim-named-twice": "An aim is named twice. Give one result for each aim.",
    "aim-without-values": "This aim is a described criterion, so it has no values. Judge it with evidence: ….",
    "aims-not-checked": "Say of each aim that was met, at least in part, whether that lasted. These are missing: ….",
    "end-not-recorded": "The end of the contract is not recorded, so nobody can tell what lasted. Record the end first, or wait until the contract lapses.",
    "follow-up-not-recorded": "The board has not yet recorded whether the improvement lasted. Record the check first.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-a-number-of-persons": "The value is how many of the … persons took part. Give a whole number from 0 to ….",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-early-to-check": "The contract ended on …, and the next term begins on …. Check then whether the improvement lasted, and give that day or a later one.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_correctForSchool": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-end": "The contract ended on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_correctJudgement": {
    "aim-without-kinds-of-evidence": "Only a criterion has kinds of evidence. Leave out what was seen: this aim is judged by its measurements.",
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-evidence-seen": "Say which kinds of evidence were seen (…), or why the criterion is met although none was.",
    "not-a-kind-of-evidence": "Name kinds of evidence of this criterion, each once: ….",
    "not-a-measurement-of-the-aim": "One of the measurements is not of this aim, or is void. Read the contract for the ids.",
    "not-evidence-of-the-aim": "One of the entries of evidence is not about this aim, or is void. Read the contract for the ids.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "seen-after-the-judgement": "The aim was judged on …. Give a day on which the evidence was seen, not after that.",
    "two-assessors": "Either the assessor whom the aim names judged, or somebody else. Say one of them.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctMeasurement": {
    "aim-without-values": "This aim is a described criterion, so it has no values. Judge it with evidence: ….",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "measurement-voided": "This measurement was voided. Record the right one.",
    "more-than-the-cohort": "Say how many of how many persons were measured: whole numbers, at least 1 and not more than there are.",
    "not-a-number-of-persons": "The value is how many of the … persons took part. Give a whole number from 0 to ….",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctMissedVisit": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-reason": "Give one of the board's reasons for a missed visit: ….",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-not-missed": "This visit is recorded as …, not as missed. Read the contract again."
  },
  "Contracts_correctPause": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "pauses-overlap": "The contract was already paused from … to …. Give other days.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "resumption-after-the-end": "The last day of the contract is …. Give that day or an earlier one for the resumption. / The contract ends on … at the latest, also if it is paused. Give that day or an earlier one, or end the contract.",
    "resumption-before-pause": "The pause begins on …, and the work goes on after that. Give a later day for the resumption.",
    "still-paused": "The contract is still paused. Record its resumption first, and correct that day later if it is wrong.",
    "unknown-pause": "The contract has no pause with this id. Read it for the ids.",
    "unknown-reason": "Give one of the board's reasons for a pause: ….",
    "work-during-pause": "A visit or session was held on …, in the pause. Give other days, or correct the record of that day."
  },
  "Contracts_correctProgrammeResult": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "more-than-places": "The programme has … places. Give a whole number of people from 0 to ….",
    "no-result-recorded": "The result of this programme is not recorded yet. Record it first.",
    "not-a-programme": "This part of the contract is not a programme, so it has no sessions and no result. Choose a part that is a programme.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids."
  },
  "Contracts_correctRating": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctReplyToProvider": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-replied": "The … has not replied yet. Record its reply first.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_correctReplyToSchool": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-replied": "The … has not replied yet. Record its reply first.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_correctReport": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctSchoolStatement": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_correctSession": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "more-than-places": "The programme has … places. Give a whole number of people from 0 to ….",
    "not-a-programme": "This part of the contract is not a programme, so it has no sessions and no result. Choose a part that is a programme.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "session-outside-part": "The programme is from … to …. Give a day within it, or agree on other days by a variation.",
    "session-voided": "This session was voided. Record the right one.",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids.",
    "unknown-session": "The contract has no session with this id. Read the contract for the ids."
  },
  "Contracts_correctStart": {
    "after-first-entry": "The contract has a visit, session, evidence, pause, report, review, judgement or end of …. Give that day or an earlier one, or correct that entry first.",
    "before-the-last-signature": "The last party signed on …. Give that day or a later one, or say why the work began early.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-begun-early": "The work did not start before the last signature. Leave out the reason for an early beginning.",
    "not-designated": "The leader is not designated from … on. Give a day on which the leader was designated.",
    "not-started": "The contract has not started. Start it instead.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-contract": "The contract runs from … to …. Give a start day within that period.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it."
  },
  "Contracts_correctVisit": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "beyond-planned-days": "Only … of the … planned half-days of a leader who came are left. Give at most that many.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "leader-busy-that-day": "The leader worked … of the … half-days of … under other contracts. Check the day and the half-days.",
    "more-than-a-day": "A day has … half-days. Other visits already take … half-days of …. Record fewer, or correct the other visits.",
    "nobody-came": "Name the leaders who came: at least one, and each only once.",
    "nobody-from-the-school": "People of the supported school come to a visit at the school of the provider. Give how many came, or give another place.",
    "not-on-the-team": "One of those who came is not deployed under this contract, or has no reserved days. Add them to the team first.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "school-staff-must-be-positive": "Give how many people of the supported school took part as a whole number, at least one. Leave it out if they were not counted.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-not-held": "This visit is recorded as …, not as held. Read the contract again."
  },
  "Contracts_countersignVisit": {
    "acts-for-another-party": "The leader who made the visit cannot countersign it. Ask the school to do it.",
    "already-countersigned": "This visit is already countersigned. You do not need to countersign it again.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-not-held": "Only a visit that was held can be countersigned. Record the visit first."
  },
  "Contracts_declineAsProvider": {
    "before-the-proposal": "The case study was proposed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-case-study-proposed": "This contract is not proposed as a case study, so there is nothing to agree to, decline or withdraw. Read the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_declineForSchool": {
    "before-the-proposal": "The case study was proposed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-case-study-proposed": "This contract is not proposed as a case study, so there is nothing to agree to, decline or withdraw. Read the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_dissolveMonitoringGroup": {
    "before-the-last-meeting": "The group met on …. Give that day or a later one.",
    "group-dissolved": "The group was dissolved on …. Form a new group first.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract."
  },
  "Contracts_draftContract": {
    "already-exists": "The decision already has a contract. Amend it, or withdraw it before you draft it again.",
    "beyond-award": "The board awarded at most … half-days, … pence and an end on …. Stay within the award or ask the board for a new decision.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later. / The decision does not name a school to support. Name another decision.",
    "ends-before-it-starts": "The contract ends before it starts. Give a later end.",
    "fund-does-not-pay": "The payer is \"…\". Leave out the fund, or name the payer \"fund\".",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "nobody-pays": "Nobody pays, so the price must be 0. Give 0 pence, or name who pays.",
    "not-designated": "The leader is not designated for the whole contract. Name another leader, or renew the designation first.",
    "not-the-awarded-leader": "The board awarded the work to another leader. Name that leader.",
    "nothing-to-extend": "The contract that the board extends has not started, or was withdrawn. Start it, or ask the board for a new decision.",
    "overlaps-extended-contract": "The contract that the board extends lasts until …. Give a first day after it.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the contract a reference.",
    "request-withdrawn": "The request was withdrawn on …, so its award is released. Submit a new request to the board.",
    "starts-before-the-decision": "The decision takes effect on …. Start the contract on that day or later.",
    "too-many-amendments": "The draft was changed … times, the most allowed. Ask the board for a new decision.",
    "unknown-board": "There is no board with this id that has terms of reference today. Check the id.",
    "unknown-decision": "The board has no decision with this id. Name a decision of the board that approves the support.",
    "unknown-fund": "The board has no fund with this id. Name a fund of this board, or another payer.",
    "unknown-leader": "There is no leader with this id. Register the designation first."
  },
  "Contracts_dropAim": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_dropPart": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids."
  },
  "Contracts_endContractEarly": {
    "before-last-work": "A visit or session was held on …. Give that day or a later one as the end.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "unknown-reason": "Give one of the board's causes for an early end: …."
  },
  "Contracts_endGroupMembership": {
    "before-the-last-meeting": "The member was at the meeting on …. Give that day or a later one, or void the record of the meeting first.",
    "before-the-membership": "The member joined on …. Give that day or a later one, or the day before it for somebody who was added by mistake.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "member-already-left": "The member left on …. You do not need to end it again.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-member": "The group has no member with this id. Read the contract for the ids."
  },
  "Contracts_evaluateAsProvider": {
    "already-evaluated": "The … has already evaluated the contract. Correct that evaluation.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-end": "The contract ended on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-ended": "This is possible when the contract has ended, and its stage is \"…\". Wait for the end of the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_evaluateForSchool": {
    "already-evaluated": "The … has already evaluated the contract. Correct that evaluation.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "before-the-end": "The contract ended on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-ended": "This is possible when the contract has ended, and its stage is \"…\". Wait for the end of the contract.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it."
  },
  "Contracts_formMonitoringGroup": {
    "group-already-formed": "The contract has a monitoring group. Change its members or its days, or dissolve it first.",
    "interval-out-of-range": "Let the group meet every … to … days. Give a whole number of days.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract."
  },
  "Contracts_judgeAim": {
    "aim-without-kinds-of-evidence": "Only a criterion has kinds of evidence. Leave out what was seen: this aim is judged by its measurements.",
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "no-evidence-seen": "Say which kinds of evidence were seen (…), or why the criterion is met although none was.",
    "no-measurement": "Record at least one measurement of this aim before you judge it, or say that it cannot be judged.",
    "not-a-kind-of-evidence": "Name kinds of evidence of this criterion, each once: ….",
    "not-a-measurement-of-the-aim": "One of the measurements is not of this aim, or is void. Read the contract for the ids.",
    "not-evidence-of-the-aim": "One of the entries of evidence is not about this aim, or is void. Read the contract for the ids.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "seen-after-the-judgement": "The aim was judged on …. Give a day on which the evidence was seen, not after that.",
    "too-many-judgements": "The aims of the contract were judged … times, the most allowed. Keep the last judgement of each aim.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_passContractOn": {
    "already-in-alliance": "The contract is with this alliance already. Name another one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "leader-not-in-alliance": "The lead leader does not answer to this alliance on that day. Record first that the leader answers to it, or ask the board to replace the provider.",
    "no-alliance": "The contract is with no alliance, so it cannot pass on to another one. Ask the board to replace the provider.",
    "not-agreed-or-over": "Only a contract that all have signed and that has not ended can pass on to another alliance. If somebody has still to sign, withdraw the contract and draft it again.",
    "outside-the-alliance": "The alliance runs from … to …. Give a day within that.",
    "passed-on-out-of-order": "The contract is with its alliance from … on. Give that day or a later one.",
    "too-many-passings-on": "The contract has passed on … times, the most allowed. Ask the board to replace the provider.",
    "unknown-alliance": "There is no alliance with this id. Check the id."
  },
  "Contracts_pauseContract": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "contract-already-paused": "The contract is paused since …. Record its resumption first. To record a pause that is over, give its first day of work.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "pause-id-already-used": "A pause or circumstance with this id already exists. Use a new id.",
    "pauses-overlap": "The contract was already paused from … to …. Give other days.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "resumption-after-the-end": "The last day of the contract is …. Give that day or an earlier one for the resumption. / The contract ends on … at the latest, also if it is paused. Give that day or an earlier one, or end the contract.",
    "resumption-before-pause": "The pause begins on …, and the work goes on after that. Give a later day for the resumption.",
    "too-many-pauses": "The contract was paused … times, the most allowed. Decide at a meeting whether it goes on.",
    "unknown-reason": "Give one of the board's reasons for a pause: ….",
    "work-during-pause": "A visit or session was held on …, in the pause. Give other days, or correct the record of that day."
  },
  "Contracts_planVisit": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "more-than-a-day": "All leaders together have … half-days a day, and one visit has at most …. Other visits already take … half-days of …. Plan fewer, or choose another day.",
    "not-designated": "The leader is not designated on that day. Plan the visit for an earlier day, or ask the board.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "stopped-by-the-board": "The board paused the contract from …. Plan visits after the clerk has recorded that it is resumed. / The board answered \"…\" to what happened around this contract. Plan visits after the board has decided to continue.",
    "too-many-visits": "The contract has … visits, the most allowed. Record those that are planned.",
    "visit-id-already-used": "A visit with this id already exists. Use a new id.",
    "waits-for-the-board": "The board has to answer what happened around this contract (…). Plan visits after the board has decided to continue. / The decision that the contract carries out was rescinded. Plan visits after the board has decided to continue."
  },
  "Contracts_proposeCaseStudy": {
    "before-the-end": "The contract ended on …. Give that day or a later one.",
    "case-study-already-proposed": "The contract is already proposed as a case study. Wait for both sides, or withdraw the proposal.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-ended": "This is possible when the contract has ended, and its stage is \"…\". Wait for the end of the contract."
  },
  "Contracts_proposeVariationForProvider": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "aim-after-the-end": "An aim must be due by the end of the contract on …. Give that day or an earlier one.",
    "aim-agreed-in-extension": "The contract … extends this one, was signed with this aim, and would have another version of it. Reopen that draft first, or propose the change of the aim there.",
    "aim-not-measurable": "An aim that changes a measure or holds a level must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. Change the target, or hold a level instead. / The target must be due on or after the day of the baseline. Give a later day. / A level is held from a day until the day by which the aim is due. Give a first day that is not after the last. / Say how many of how many persons must take part: whole numbers, at least 1 and not more than there are.",
    "aim-varied-twice": "Give only one new version of each aim.",
    "baseline-or-reason": "Give the baseline of the measure, or say why there is none. Give one of the two.",
    "below-delivered": "… half-days are already delivered. Plan at least that many.",
    "below-team-days": "… half-days are those of the team or were delivered by the lead leader. Plan at least that many.",
    "beyond-award": "The contract was agreed for … half-days. Agree on fewer, or ask the board for a new decision.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-kind-of-evidence": "A criterion is judged with evidence. Name at least one kind of evidence, and each only once.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "nothing-varied": "The proposal does not change the contract. Change an aim, a part or the planned half-days.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-varied-twice": "Give only one new version of each part.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "records-do-not-fit": "The programme has sessions or a result that its new version cannot have. Keep it a programme, with enough places and with the days of its sessions, or correct these first.",
    "required-clauses-missing": "The board requires clauses for the new form of support that the contract does not have: …. Refuse the variation, and ask the clerk to propose it with the old form, because a running contract gets no clause.",
    "terms-of-another-kind": "An aim of the kind … has its terms in \"…\". Give these, and leave out …. / …",
    "too-many-variations": "The contract has … variations, the most allowed. Ask the board for a new decision instead.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-need-area": "Name one of the board's need areas: ….",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids.",
    "values-do-not-fit": "The aim has measurements that cannot be values of its new version. Keep its kind, its unit and enough persons, or void the measurements first.",
    "variation-id-already-used": "An earlier variation already used this id. Use a new id.",
    "variation-open": "Another variation is still open. Answer that one first.",
    "varied-parts-do-not-add-up": "After the variation, the parts would have … half-days and … pence together, and the contract … half-days and … pence. Give new versions of the parts that add up, or keep the half-days."
  },
  "Contracts_proposeVariationForSchool": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "aim-after-the-end": "An aim must be due by the end of the contract on …. Give that day or an earlier one.",
    "aim-agreed-in-extension": "The contract … extends this one, was signed with this aim, and would have another version of it. Reopen that draft first, or propose the change of the aim there.",
    "aim-not-measurable": "An aim that changes a measure or holds a level must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. Change the target, or hold a level instead. / The target must be due on or after the day of the baseline. Give a later day. / A level is held from a day until the day by which the aim is due. Give a first day that is not after the last. / Say how many of how many persons must take part: whole numbers, at least 1 and not more than there are.",
    "aim-varied-twice": "Give only one new version of each aim.",
    "baseline-or-reason": "Give the baseline of the measure, or say why there is none. Give one of the two.",
    "below-delivered": "… half-days are already delivered. Plan at least that many.",
    "below-team-days": "… half-days are those of the team or were delivered by the lead leader. Plan at least that many.",
    "beyond-award": "The contract was agreed for … half-days. Agree on fewer, or ask the board for a new decision.",
    "half-days-must-be-positive": "Plan a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-kind-of-evidence": "A criterion is judged with evidence. Name at least one kind of evidence, and each only once.",
    "no-places": "A programme has places for people. Give a whole number of places, at least one.",
    "not-a-share-of-the-week": "A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "nothing-varied": "The proposal does not change the contract. Change an aim, a part or the planned half-days.",
    "part-figures-not-whole": "Give the half-days and the pence of the part as whole numbers of at least 0.",
    "part-leader-not-on-the-team": "A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "part-varied-twice": "Give only one new version of each part.",
    "part-without-leader": "Name the leaders who work on the part: at least one, and each once.",
    "records-do-not-fit": "The programme has sessions or a result that its new version cannot have. Keep it a programme, with enough places and with the days of its sessions, or correct these first.",
    "required-clauses-missing": "The board requires clauses for the new form of support that the contract does not have: …. Refuse the variation, and ask the clerk to propose it with the old form, because a running contract gets no clause.",
    "terms-of-another-kind": "An aim of the kind … has its terms in \"…\". Give these, and leave out …. / …",
    "too-many-variations": "The contract has … variations, the most allowed. Ask the board for a new decision instead.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-form-of-support": "Name one of the board's forms of support: ….",
    "unknown-need-area": "Name one of the board's need areas: ….",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids.",
    "values-do-not-fit": "The aim has measurements that cannot be values of its new version. Keep its kind, its unit and enough persons, or void the measurements first.",
    "variation-id-already-used": "An earlier variation already used this id. Use a new id.",
    "variation-open": "Another variation is still open. Answer that one first.",
    "varied-parts-do-not-add-up": "After the variation, the parts would have … half-days and … pence together, and the contract … half-days and … pence. Give new versions of the parts that add up, or keep the half-days."
  },
  "Contracts_recordBoardReview": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "review-id-already-used": "A review with this id already exists. Use a new id.",
    "too-many-reviews": "The contract has … reviews, the most allowed. Decide at a meeting whether it goes on."
  },
  "Contracts_recordEvidence": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "evidence-id-already-used": "Evidence with this id already exists. Use a new id.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "too-much-evidence": "The contract has … entries of evidence, the most allowed. Put what is new in a progress report.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_recordFollowUp": {
    "aim-named-twice": "An aim is named twice. Give one result for each aim.",
    "aim-without-values": "This aim is a described criterion, so it has no values. Judge it with evidence: ….",
    "aims-not-checked": "Say of each aim that was met, at least in part, whether that lasted. These are missing: ….",
    "end-not-recorded": "The end of the contract is not recorded, so nobody can tell what lasted. Record the end first, or wait until the contract lapses.",
    "follow-up-already-recorded": "The board has already checked whether the improvement lasted. Correct that record.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-a-number-of-persons": "The value is how many of the … persons took part. Give a whole number from 0 to ….",
    "too-early-to-check": "The contract ended on …, and the next term begins on …. Check then whether the improvement lasted, and give that day or a later one.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_recordGroupMeeting": {
    "advice-without-recommendation": "Say what the group recommends, or leave out its advice to the board.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "meeting-id-already-used": "A meeting with this id already exists. Use a new id.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "nobody-present": "Name the members who were there: at least one, and each once.",
    "not-in-the-group": "Somebody who was there was not a member on …. Add them to the group first, or correct the day.",
    "not-planned": "No open meeting is planned for …. Give one of the planned days: ….",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "too-many-group-meetings": "The group met … times besides its planned meetings, the most allowed. Give the planned day that this meeting was, or record it as a review of the board."
  },
  "Contracts_recordMeasurement": {
    "aim-without-values": "This aim is a described criterion, so it has no values. Judge it with evidence: ….",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "measurement-id-already-used": "A measurement with this id already exists. Use a new id.",
    "more-than-the-cohort": "Say how many of how many persons were measured: whole numbers, at least 1 and not more than there are.",
    "not-a-number-of-persons": "The value is how many of the … persons took part. Give a whole number from 0 to ….",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "too-many-measurements": "The contract has … measurements, the most allowed. Judge its aims by these.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_recordMeetingConfirmation": {
    "already-confirmed": "The judgements are already confirmed. You do not need to confirm them again.",
    "before-the-judgement": "The last aim was judged on …. Confirm the judgements on that day or a later one.",
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-a-decision-on-the-contract": "This is no decision of a meeting of this board about the school that still applies. Name the decision by which the meeting confirmed the judgements.",
    "nothing-to-confirm": "No aim is judged yet. Confirm the judgements when the aims are judged.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it."
  },
  "Contracts_recordMissedGroupMeeting": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "meeting-id-already-used": "A meeting with this id already exists. Use a new id.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "not-planned": "No open meeting is planned for …. Give one of the planned days: ….",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "too-many-group-meetings": "The group met … times besides its planned meetings, the most allowed. Give the planned day that this meeting was, or record it as a review of the board."
  },
  "Contracts_recordMissedVisit": {
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "unknown-reason": "Give one of the board's reasons for a missed visit: ….",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-settled": "This visit is already recorded as …. Correct that record if it is wrong."
  },
  "Contracts_recordProgrammeResult": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "more-than-places": "The programme has … places. Give a whole number of people from 0 to ….",
    "no-session-held": "No session of this programme is recorded. Record its sessions first.",
    "not-a-programme": "This part of the contract is not a programme, so it has no sessions and no result. Choose a part that is a programme.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "result-already-recorded": "The result of this programme is already recorded. Correct it if it is wrong.",
    "result-outside-programme": "The last recorded session was on …, and the programme ends on …. Give a day from the one to the other.",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids."
  },
  "Contracts_recordSchoolStatement": {
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "statement-id-already-used": "A statement with this id already exists. Use a new id.",
    "too-many-statements": "The contract has … statements of the school, the most allowed. Tell the board at its next review."
  },
  "Contracts_recordSession": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "more-than-places": "The programme has … places. Give a whole number of people from 0 to ….",
    "not-a-programme": "This part of the contract is not a programme, so it has no sessions and no result. Choose a part that is a programme.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "session-id-already-used": "A session with this id already exists. Use a new id.",
    "session-outside-part": "The programme is from … to …. Give a day within it, or agree on other days by a variation.",
    "too-many-sessions": "The contract has … sessions, the most allowed. Ask the board for a new decision if more are needed.",
    "unknown-part": "The contract has no part with this id. Read the contract for the ids."
  },
  "Contracts_recordVisit": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "beyond-planned-days": "Only … of the … planned half-days of a leader who came are left. Give at most that many.",
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "leader-busy-that-day": "The leader worked … of the … half-days of … under other contracts. Check the day and the half-days.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "more-than-a-day": "A day has … half-days. Other visits already take … half-days of …. Record fewer, or correct the other visits.",
    "nobody-came": "Name the leaders who came: at least one, and each only once.",
    "nobody-from-the-school": "People of the supported school come to a visit at the school of the provider. Give how many came, or give another place.",
    "not-on-the-team": "One of those who came is not deployed under this contract, or has no reserved days. Add them to the team first.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-your-visit": "You did not come to this visit. Ask the lead leader of the contract to record it.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "school-staff-must-be-positive": "Give how many people of the supported school took part as a whole number, at least one. Leave it out if they were not counted.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-settled": "This visit is already recorded as …. Correct that record if it is wrong."
  },
  "Contracts_refuseVariationForProvider": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "own-proposal": "The side that proposed the variation cannot refuse it. Ask the other side.",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation."
  },
  "Contracts_refuseVariationForSchool": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "own-proposal": "The side that proposed the variation cannot refuse it. Ask the other side.",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation."
  },
  "Contracts_releaseQuotations": {
    "agreed-before-the-evidence": "The evidence is of …. Give that day or a later one.",
    "agreed-before-the-withdrawal": "The agreement was withdrawn on …, and an earlier one does not count any more. Give a later day, on which those who are quoted agreed again.",
    "already-released": "The quotations of this evidence can already be published. You do not need to do anything.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-quotations": "This evidence has no quotations, so nobody has to agree to them. Name evidence that has some.",
    "unknown-evidence": "The contract has no evidence with this id. Read the contract for the ids."
  },
  "Contracts_releaseTeamMember": {
    "acts-for-another-party": "This person has already signed for another party. Ask somebody else to agree for this party.",
    "already-released": "This leader is already released for the contract. You do not need to release them again.",
    "before-the-draft": "Version … of the contract is from …. Give that day or a later one.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-changed": "The contract is at version …, and you named version …. Read version …, and send that number if you agree.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-on-the-team": "This leader is not on the team of the contract. Check the id.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "own-release": "You cannot release yourself. Ask whoever employs you to do this.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_removeClause": {
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its aims, parts and clauses. After the start, an aim or a part changes by a variation, and none is added.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision.",
    "unknown-clause": "The contract has no clause with this code. Read the contract for the codes."
  },
  "Contracts_removeTeamMember": {
    "already-delivered": "This leader already came to a visit, so they stay on the team. Plan further visits without them.",
    "contract-already-signed": "A party has signed this version of the contract, or has released a leader of the team for it. Reopen the draft before you change its team.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "leader-has-a-part": "The leader works on a part of the contract. Name another leader in that part, or remove the part, first.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-on-the-team": "This leader is not on the team of the contract. Check the id.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "reason-needed": "The contract is running. Say why its team changes.",
    "too-many-versions": "The contract has … versions, the most allowed. Leave it as it is, or ask the board for a new decision."
  },
  "Contracts_renewArrangements": {
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "nothing-to-renew": "Neither the money nor the days were refused. You do not need to ask for them again.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_reopenDraft": {
    "already-started": "The contract has started. Propose a variation, or ask the board for a new decision.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "money-to-recover": "… pence were paid in advance. Recover them before you change the draft.",
    "not-signed": "Nobody has signed yet, so the draft is open. Change it without reopening it.",
    "too-many-amendments": "The draft was changed … times, the most allowed. Ask the board for a new decision."
  },
  "Contracts_replanVisit": {
    "before-the-take-over": "The contract was taken over from paper on …. Earlier visits are counted in the half-days delivered before. Give that day or a later one.",
    "half-days-must-be-positive": "Give a whole number of half-days, at least one.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "more-than-a-day": "All leaders together have … half-days a day, and one visit has at most …. Other visits already take … half-days of …. Plan fewer, or choose another day.",
    "not-designated": "The leader is not designated on that day. Plan the visit for an earlier day, or ask the board.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-contract": "… is not between the start of the contract and its end on …. Give a day within the contract.",
    "paused-that-day": "The contract was paused from …. Give a day of work, or ask the clerk to correct the days of the pause.",
    "stopped-by-the-board": "The board paused the contract from …. Plan visits after the clerk has recorded that it is resumed. / The board answered \"…\" to what happened around this contract. Plan visits after the board has decided to continue.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-settled": "This visit is already recorded as …. Correct that record if it is wrong.",
    "waits-for-the-board": "The board has to answer what happened around this contract (…). Plan visits after the board has decided to continue. / The decision that the contract carries out was rescinded. Plan visits after the board has decided to continue."
  },
  "Contracts_replyToProvider": {
    "already-replied": "The … has already replied. Correct that reply.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_replyToSchool": {
    "already-replied": "The … has already replied. Correct that reply.",
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "reply-before-the-evaluation": "The … cannot have evaluated the contract on … if the reply is of …. Give a reply that is not before the evaluation."
  },
  "Contracts_reportNotProgressing": {
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "too-many-concerns": "… reports of this contract raised a concern, the most allowed. Answer those that are open.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_resumeContract": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "contract-not-paused": "The work went on from …. Correct the pause if that day is wrong.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "pauses-overlap": "The contract was already paused from … to …. Give other days.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "resumption-after-the-end": "The last day of the contract is …. Give that day or an earlier one for the resumption.",
    "resumption-before-pause": "The pause begins on …, and the work goes on after that. Give a later day for the resumption.",
    "unknown-pause": "The contract has no pause with this id. Read it for the ids."
  },
  "Contracts_setWorkPlan": {
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "no-earlier-plan": "This is the first plan. Leave out the reason and the visits that it drops.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "plan-changed": "…",
    "plan-id-already-used": "A plan with this id already exists. Use a new id.",
    "plan-without-steps": "Give at least one step: what is done, by whom and by when.",
    "reason-needed": "The new plan takes the place of an earlier one. Say why.",
    "step-outside-contract": "The contract lasts from … to …. Give each step a day within it.",
    "too-many-plans": "The contract has had … plans, the most allowed. Keep the last one.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-settled": "This visit is already recorded as …. Correct that record if it is wrong."
  },
  "Contracts_signContractForHomeSchool": {
    "acts-for-another-party": "This person has already signed for another party. Ask somebody else to sign for this party.",
    "aim-differs-from-extended": "The aim with the id … says something else in the contract that this one extends. Drop it from this draft, and agree it with a new id.",
    "before-the-draft": "Version … of the contract is from …. Give that day or a later one.",
    "clauses-out-of-date": "The board has revised or ended clauses of the contract: …. Ask the clerk to add the version in force, or to remove the clause.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-changed": "The contract is at version …, and you named version …. Read version …, and send that number if you agree.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "list-price-changed": "The list price \"…\" has ended or changed since the price of this contract was agreed. Agree the price again.",
    "list-price-for-other-forms": "This list price is for contracts whose parts all have one of these forms of support: …. Name another list price, give a fixed price, or agree the parts first.",
    "list-price-for-other-providers": "This list price is for these types of provider: …. Name a list price for the lead leader and the whole team, or give a fixed price.",
    "no-aims": "Agree at least one measurable aim before signing.",
    "not-the-assigned-leader": "Only the assigned leader can sign for the provider. Ask that leader to sign.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "parts-do-not-add-up": "The parts have … half-days and … pence together, and the contract has … half-days and … pence. Change the parts, or amend the draft.",
    "party-already-signed": "This party has already signed. You do not need to sign again.",
    "price-does-not-fit": "The agreed price charges … pence for … half-days, and the draft has … pence and … half-days. Amend the draft, or agree another price.",
    "released-by-the-provider": "The provider employs the lead leader. Sign as the provider, which also releases the lead leader.",
    "request-withdrawn": "The request was withdrawn on …, so its award is released. Submit a new request to the board.",
    "required-clauses-missing": "The board requires clauses that the contract does not have: …. Ask the clerk to add them to the draft.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_signContractForProvider": {
    "acts-for-another-party": "This person has already signed for another party. Ask somebody else to sign for this party.",
    "aim-differs-from-extended": "The aim with the id … says something else in the contract that this one extends. Drop it from this draft, and agree it with a new id.",
    "before-the-draft": "Version … of the contract is from …. Give that day or a later one.",
    "clauses-out-of-date": "The board has revised or ended clauses of the contract: …. Ask the clerk to add the version in force, or to remove the clause.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-changed": "The contract is at version …, and you named version …. Read version …, and send that number if you agree.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "list-price-changed": "The list price \"…\" has ended or changed since the price of this contract was agreed. Agree the price again.",
    "list-price-for-other-forms": "This list price is for contracts whose parts all have one of these forms of support: …. Name another list price, give a fixed price, or agree the parts first.",
    "list-price-for-other-providers": "This list price is for these types of provider: …. Name a list price for the lead leader and the whole team, or give a fixed price.",
    "no-aims": "Agree at least one measurable aim before signing.",
    "not-the-assigned-leader": "Only the assigned leader can sign for the provider. Ask that leader to sign.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "parts-do-not-add-up": "The parts have … half-days and … pence together, and the contract has … half-days and … pence. Change the parts, or amend the draft.",
    "party-already-signed": "This party has already signed. You do not need to sign again.",
    "price-does-not-fit": "The agreed price charges … pence for … half-days, and the draft has … pence and … half-days. Amend the draft, or agree another price.",
    "released-by-the-provider": "The provider employs the lead leader. Sign as the provider, which also releases the lead leader.",
    "request-withdrawn": "The request was withdrawn on …, so its award is released. Submit a new request to the board.",
    "required-clauses-missing": "The board requires clauses that the contract does not have: …. Ask the clerk to add them to the draft.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_signContractForSchool": {
    "acts-for-another-party": "This person has already signed for another party. Ask somebody else to sign for this party.",
    "aim-differs-from-extended": "The aim with the id … says something else in the contract that this one extends. Drop it from this draft, and agree it with a new id.",
    "before-the-draft": "Version … of the contract is from …. Give that day or a later one.",
    "clauses-out-of-date": "The board has revised or ended clauses of the contract: …. Ask the clerk to add the version in force, or to remove the clause.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-changed": "The contract is at version …, and you named version …. Read version …, and send that number if you agree.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "list-price-changed": "The list price \"…\" has ended or changed since the price of this contract was agreed. Agree the price again.",
    "list-price-for-other-forms": "This list price is for contracts whose parts all have one of these forms of support: …. Name another list price, give a fixed price, or agree the parts first.",
    "list-price-for-other-providers": "This list price is for these types of provider: …. Name a list price for the lead leader and the whole team, or give a fixed price.",
    "no-aims": "Agree at least one measurable aim before signing.",
    "not-the-assigned-leader": "Only the assigned leader can sign for the provider. Ask that leader to sign.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "parts-do-not-add-up": "The parts have … half-days and … pence together, and the contract has … half-days and … pence. Change the parts, or amend the draft.",
    "party-already-signed": "This party has already signed. You do not need to sign again.",
    "price-does-not-fit": "The agreed price charges … pence for … half-days, and the draft has … pence and … half-days. Amend the draft, or agree another price.",
    "released-by-the-provider": "The provider employs the lead leader. Sign as the provider, which also releases the lead leader.",
    "request-withdrawn": "The request was withdrawn on …, so its award is released. Submit a new request to the board.",
    "required-clauses-missing": "The board requires clauses that the contract does not have: …. Ask the clerk to add them to the draft.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_startContract": {
    "already-started": "The contract has already started. Change it with a variation.",
    "before-the-last-signature": "The last party signed on …. Give that day or a later one, or say why the work began early.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "days-not-reserved": "The leader's days are not yet reserved. Wait until they are, or ask for them again if they were refused.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "decision-not-confirmed": "The decision is minuted, and nobody who chaired the meeting has confirmed it. Ask the chair to confirm the decisions of the meeting.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "not-begun-early": "The work did not start before the last signature. Leave out the reason for an early beginning.",
    "not-designated": "The leader is not designated for the whole contract. Name another leader, or renew the designation first.",
    "not-funded": "The fund has not yet committed the money. Try again later.",
    "not-signed": "The school, the provider and the head who releases the leader must all sign first. Ask those who have not signed.",
    "outside-contract": "The contract runs from … to …. Give a start day within that period.",
    "team-not-released": "A leader of the team is not released yet. Ask whoever employs them.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_submitProgressReport": {
    "before-the-start": "… is before the start of the contract on …. Give a later day.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "rate-every-aim": "Rate every aim of the contract exactly once in a progress report.",
    "report-id-already-used": "A report with this id already exists. Use a new id.",
    "too-many-reports": "The contract has … progress reports, the most allowed. Tell the board at its next review.",
    "unknown-aim": "The contract has no aim with this id. Check the id."
  },
  "Contracts_takeOverContract": {
    "beyond-award": "What was delivered and paid before and what the draft plans must together be within the award of … half-days and … pence. Amend the draft to what is left of the award.",
    "condition-overdue": "A condition of the board was due on …. Discharge it first.",
    "contract-already-signed": "The contract has a signature. Reopen the draft before you take it over from paper.",
    "contract-withdrawn": "The contract was withdrawn. Draft it again.",
    "decision-does-not-allow": "The board's decision is \"…\", which does not approve support. Name a decision that does. / … / A later decision took the place of this one. Name the later decision. / The decision was entered from paper and rejected. Enter it again as the board took it. / The decision was rescinded. Submit a new request to the board. / The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it. / The decision takes effect on …. Try again on that day or later.",
    "earlier-amounts-not-whole": "Give the half-days delivered and the pence paid before the take-over as whole numbers, or 0.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "limit-passed": "The contract ended on …. Ask the board for a new decision if the school needs further support.",
    "list-price-changed": "The list price \"…\" has ended or changed since the price of this contract was agreed. Agree the price again.",
    "list-price-for-other-forms": "This list price is for contracts whose parts all have one of these forms of support: …. Name another list price, give a fixed price, or agree the parts first.",
    "list-price-for-other-providers": "This list price is for these types of provider: …. Name a list price for the lead leader and the whole team, or give a fixed price.",
    "no-aims": "Add the aims of the contract before you take it over.",
    "not-taken-over": "The board decided on this contract at a meeting in this service. Ask its parties to sign it with the service.",
    "not-yet-running": "The contract starts on …. Only a contract that already runs can be taken over from paper. Ask the parties to sign this one with the service.",
    "part-outside-contract": "The contract is from … to …. Give each part a first and a last day within these days.",
    "parts-do-not-add-up": "The parts have … half-days and … pence together, and the contract has … half-days and … pence. Change the parts, or amend the draft.",
    "price-does-not-fit": "The agreed price charges … pence for … half-days, and the draft has … pence and … half-days. Amend the draft, or agree another price.",
    "unknown-decision": "There is no record of the decision that this contract follows from. Ask the clerk of the board."
  },
  "Contracts_voidAsProvider": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them."
  },
  "Contracts_voidConfirmation": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-confirmed": "The judgements are not confirmed, so there is nothing to take back. Read the contract.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it."
  },
  "Contracts_voidCountersignature": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-countersigned": "This visit is not countersigned. You do not need to void anything.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first."
  },
  "Contracts_voidEvidence": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "evidence-voided": "This evidence was voided. Record the right one.",
    "judgement-rests-on-it": "The judgement of an aim rests on it. Correct that judgement before you void this or move it to another aim.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-evidence": "The contract has no evidence with this id. Read the contract for the ids."
  },
  "Contracts_voidFollowUp": {
    "follow-up-not-recorded": "The board has not yet recorded whether the improvement lasted. Record the check first.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them."
  },
  "Contracts_voidForSchool": {
    "answer-term-over": "The contract ended on …, and its provider could answer until …. Ask the clerk of the board to record it.",
    "not-evaluated": "There is no evaluation by the … to correct or reply to. Read the contract for its evaluations.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them."
  },
  "Contracts_voidGroupMeeting": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "no-monitoring-group": "The contract has no monitoring group. Form one first.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-group-meeting": "The group has no meeting with this id, or it was voided. Read the contract for the ids."
  },
  "Contracts_voidMeasurement": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "judgement-rests-on-it": "The judgement of an aim rests on it. Correct that judgement before you void this or move it to another aim.",
    "measurement-in-use": "The aim was judged by this measurement alone. Record the right measurement before you void this one.",
    "measurement-voided": "This measurement was voided. Record the right one.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-entry": "The contract has no entry with this id. Check the id."
  },
  "Contracts_voidPause": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "paused-by-circumstance": "The board paused the contract by its answer to a circumstance. If that was a mistake, record the right answer to that circumstance for the same day, and then void the pause if it lasts.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-pause": "The contract has no pause with this id. Read it for the ids."
  },
  "Contracts_voidSession": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "only-session-of-result": "The result of this programme is recorded, and this is its only session. Record the right session first.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "session-voided": "This session was voided. Record the right one.",
    "unknown-session": "The contract has no session with this id. Read the contract for the ids."
  },
  "Contracts_voidVisitRecord": {
    "contract-closed": "The contract is closed, so its records are final. Correct records before a contract is closed.",
    "not-the-author": "Only the person who recorded this and the clerk can correct it. Ask one of them.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "unknown-visit": "No visit with this id is planned. Plan the visit first.",
    "visit-not-recorded": "This visit is not recorded as held or missed, but as …. Void only a record of a visit that was held or missed."
  },
  "Contracts_withdrawCaseStudy": {
    "before-the-proposal": "The case study was proposed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-case-study-proposed": "This contract is not proposed as a case study, so there is nothing to agree to, decline or withdraw. Read the contract."
  },
  "Contracts_withdrawContract": {
    "already-started": "The contract has started. End it early instead.",
    "contract-withdrawn": "The contract is already withdrawn. You do not need to withdraw it again.",
    "money-to-recover": "… pence were paid in advance. Recover them before you withdraw the contract."
  },
  "Contracts_withdrawVariationForProvider": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-own-proposal": "Only the side that proposed the variation can withdraw it. Refuse it instead.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation."
  },
  "Contracts_withdrawVariationForSchool": {
    "acts-for-another-party": "The leader cannot act for the school. Ask the head or the chair of governors to do it.",
    "limit-passed": "The contract ended on …, and the last day to record its work was …. Ask the clerk of the board, who can correct what is recorded until the contract is closed.",
    "not-own-proposal": "Only the side that proposed the variation can withdraw it. Refuse it instead.",
    "not-running": "The contract is not running, because its stage is \"…\". Wait until it is started, or name a contract that runs.",
    "not-the-assigned-leader": "Only the leader assigned to this contract can do this. Ask that leader to do it.",
    "unknown-variation": "No open variation has this id. Check the id of the proposed variation."
  },
  "Contracts_withholdQuotations": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-released": "The quotations of this evidence are not published. You do not need to do anything."
  },
  "Decisions_answerAuthorisation": {
    "already-answered": "The authorisation is already answered. Correct that answer if it is wrong.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "decided-at-the-meeting": "…",
    "no-authorisation-needed": "The award is within the limits of its level. You do not need to authorise it.",
    "not-the-authoriser": "The board has named somebody else to authorise this. Ask that person to answer."
  },
  "Decisions_answerRecommendation": {
    "already-answered": "The council has already answered this recommendation. Correct that answer if it is wrong.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "decided-at-the-meeting": "…",
    "no-recommendation": "The board's decision is \"…\", which needs no answer of the council. Check which decision is meant."
  },
  "Decisions_changeRecommendation": {
    "already-answered": "The council has already answered this recommendation. Correct that answer if it is wrong.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "award-ends-before-it-begins": "The award ends before it takes effect. Give a later end.",
    "award-not-whole": "Award a whole number of half-days, at least one, and a whole number of pence.",
    "beyond-level": "The award of … half-days is beyond the … half-days of level \"…\". Award less, or choose another level. / The award of … pence is beyond the … pence of level \"…\". Award less, or choose another level. / The award ends on …, but level \"…\" lasts at most … days: until …. Award a shorter time, or choose another level.",
    "decided-at-the-meeting": "…",
    "leader-not-with-provider": "The lead leader does not work for this provider. Name a leader of the provider, or another provider.",
    "no-recommendation": "The board's decision is \"…\", which needs no answer of the council. Check which decision is meant.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "not-designated": "The leader is not designated on …. Name another leader, or renew the designation first.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "own-award": "You cannot award the work to yourself. Ask another officer of the council to answer.",
    "own-school": "A leader cannot support their own school. Name another leader. / A school cannot support itself. Name another provider.",
    "provider-ended": "The alliance ended on …. Name another provider, or the leader alone.",
    "provider-incomplete": "Give the id of the provider of the kind \"…\", and no id of another kind. A leader needs no further id.",
    "unknown-board": "The board has no terms of reference on the day of the decision. Name another day, or revise the terms from that day.",
    "unknown-leader": "There is no leader with this id. Register the designation first.",
    "unknown-level": "Name one of the board's levels: ….",
    "unknown-provider": "There is no alliance, school or responsible body with this id. Check the id of the provider."
  },
  "Decisions_confirmTakenOverDecision": {
    "already-confirmed": "The decision is already confirmed. Rescind it if it must not apply.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "The decision was rescinded. You do not need to confirm it.",
    "not-taken-over": "The decision was minuted at a meeting, so it needs no confirmation. Rescind it if it must not apply.",
    "second-person-needed": "You entered this decision. Ask somebody else who chairs the board to confirm it."
  },
  "Decisions_correctAuthorisation": {
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "decided-at-the-meeting": "…",
    "not-answered": "The authorisation has no answer that you could correct. Answer it first.",
    "not-the-authoriser": "The board has named somebody else to authorise this. Ask that person to answer.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "superseded": "A later decision takes the place of this one. Ask for the authorisation of that decision."
  },
  "Decisions_correctRecommendationAnswer": {
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "answer-changed-the-award": "The council answered with another award, so this answer cannot be corrected. Ask the board for a new decision.",
    "decided-at-the-meeting": "…",
    "not-answered": "The council has not answered yet. Answer the recommendation instead.",
    "nothing-changed": "This is what is recorded already. Give at least one new value."
  },
  "Decisions_dischargeCondition": {
    "already-discharged": "This condition is already discharged. Void that record if it is wrong.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "unknown-condition": "The decision has no condition with this id. Check the id."
  },
  "Decisions_rejectTakenOverDecision": {
    "already-confirmed": "The decision is already confirmed. Rescind it if it must not apply.",
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "The decision was rescinded. You do not need to confirm it.",
    "not-taken-over": "The decision was minuted at a meeting, so it needs no confirmation. Rescind it if it must not apply."
  },
  "Decisions_rescindDecision": {
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "not-confirmed": "The decision was entered from paper, and nobody has confirmed it. Reject it instead."
  },
  "Decisions_takeOverDecision": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "award-ended": "The award ended on …. Only support that still runs can be taken over from paper. Give the latest end of the award, if it is a later day.",
    "award-ends-before-it-begins": "The award ends before it takes effect. Give a later end.",
    "award-not-whole": "Award a whole number of half-days, at least one, and a whole number of pence.",
    "condition-not-allowed": "The board recommends support, and a recommendation cannot have conditions. Leave them out.",
    "decided-with-this-service": "The board has decided with this service since …, so a later decision cannot be taken over from paper. Schedule the meeting that took it, and minute the decision there. A past meeting can be recorded afterwards.",
    "effective-before-the-decision": "The board decided on …. Give that day or a later one as the day from which the decision takes effect.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "leader-not-with-provider": "The lead leader does not work for this provider. Name a leader of the provider, or another provider.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "not-designated": "The leader is not designated on …. Name another leader, or renew the designation first.",
    "own-school": "A leader cannot support their own school. Name another leader. / A school cannot support itself. Name another provider.",
    "provider-ended": "The alliance ended on …. Name another provider, or the leader alone.",
    "provider-incomplete": "Give the id of the provider of the kind \"…\", and no id of another kind. A leader needs no further id.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the reference of the decision in the papers of the board.",
    "school-closed": "By the register, the school closed before the decision took effect on …. Name its successor instead.",
    "unknown-board": "There is no board with this id that has terms of reference today. Check the id.",
    "unknown-leader": "There is no leader with this id. Register the designation first.",
    "unknown-level": "Name a level that the board has or had: ….",
    "unknown-provider": "There is no alliance, school or responsible body with this id. Check the id of the provider.",
    "unknown-school": "There is no school with this URN in the register. Check the URN."
  },
  "Decisions_voidDischarge": {
    "already-rejected": "This entry was rejected. Enter the decision again as the board took it.",
    "already-rescinded": "…",
    "not-discharged": "This condition is open already. You do not need to void anything.",
    "unknown-condition": "The decision has no condition with this id. Check the id."
  },
  "Escalations_answerConcern": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-answers": "The concern has … answers, the most allowed. Escalate or resolve it."
  },
  "Escalations_answerRepresentation": {
    "before-power-ended": "A power because of this notice ended on …. Give that day or a later one.",
    "before-the-representation": "The representation was received on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "draft-does-not-fit": "The draft is of another kind, or addressed to others than the notice. Replace the draft with one that fits.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "less-time-to-comply": "The notice gives until … to comply. Give that day or a later one.",
    "modification-needed": "Say how the notice is modified: give the draft with its whole new text, a later day to comply, or both.",
    "notice-not-a-draft": "This notice is not a draft any more. Correct a notice that was sent, or draft another one.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "notice-stays-as-it-is": "Only a notice that is modified gets a new text or day. Leave both out, or answer that the notice is modified.",
    "powers-in-use": "Powers are used or proposed because of this notice. End them, or withdraw the proposal, first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "representation-answered": "This representation is answered. Correct or lift the notice if something else holds now.",
    "second-person-needed": "You drafted the new text. Ask somebody else who may send notices to record it.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-representation": "The concern has … representations. Give the number of one of them, from 1."
  },
  "Escalations_approvePower": {
    "compliance-still-possible": "The school can comply until …. Approve the power after that day.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "no-power-proposed": "No power is proposed. Propose one first.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "outside-power-window": "Powers can be used after ……. Give a day in this time, or give another notice.",
    "power-not-for-school": "This power is for … schools, the notice is for … schools, and the school is … today. Give a power that fits, or a notice under the law of today.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "representation-unanswered": "A representation against the notice that was received in time is not answered. Answer it first.",
    "school-succeeded": "…",
    "second-person-needed": "You proposed the power. Ask somebody else who may approve it.",
    "time-for-powers-over": "Powers could be approved until …. Withdraw the proposal, and give another notice.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-power": "The board's rules have no such power. Give one of these: …."
  },
  "Escalations_approveStep": {
    "answer-still-possible": "The last step can be answered until …. Approve the next step after that day, or propose it again with the reason why it is urgent.",
    "checklist-incomplete": "Enter what is missing on the checklist before a formal step: ….",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "consultees-unknown": "Nobody has recorded whom a formal step must consult. Classify the school with its consultees, or with none if it has none.",
    "contract-meanwhile-needed": "A formal step says what the contract does meanwhile. Propose it with whether the contract continues, pauses or ends.",
    "decision-already-used": "A step was already taken by this decision, and one decision takes one step. Give the decision about the proposed step.",
    "decision-needed": "Give the decision by which a meeting took the step, or ask the chair or an officer of the council to approve it.",
    "decision-takes-no-step": "There is no decision with this id by which a meeting of the board took a step on this concern. Check the id.",
    "law-changed": "The law that governs the school has changed since the step was proposed. Withdraw the proposal and propose the step again.",
    "no-formal-step-about-a-contract": "Only a formal step about a contract says what the contract does meanwhile. Leave it out for this step.",
    "no-step-proposed": "No step is proposed. Propose one first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "school-succeeded": "…",
    "second-person-needed": "You proposed the step. Ask somebody else who may approve it."
  },
  "Escalations_approveStepBack": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "decision-already-used": "A step was already taken by this decision, and one decision takes one step. Give the decision about the proposed step.",
    "decision-before-step-back": "The step back was proposed on …, and the decision is not later, so it can be about another step. Give a later decision of a meeting, or ask the chair or an officer of the council to approve it.",
    "decision-needed": "Give the decision by which a meeting took the step, or ask the chair or an officer of the council to approve it.",
    "decision-takes-no-step": "There is no decision with this id by which a meeting of the board took a step on this concern. Check the id.",
    "no-step-back-proposed": "No step back is proposed. Propose one first.",
    "notices-or-powers-open": "A notice is drafted or in force, or a power is used. End powers, and lift or discard notices, first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "second-person-needed": "You proposed the step back. Ask somebody else who may approve it."
  },
  "Escalations_correctAnswer": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "not-your-answer": "Somebody else gave this answer. Ask that person or the clerk to correct it, or give your own answer.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The answer was corrected … times, the most allowed. Keep the last correction.",
    "unknown-answer": "The concern has … answers. Give the number of one of them, from 1."
  },
  "Escalations_correctChecklistEntry": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-your-checklist-entry": "Somebody else entered this. Ask that person or the clerk to correct it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The entry was corrected … times, the most allowed. Keep the last correction.",
    "unknown-checklist-entry": "The checklist has … entries. Give the number of one of them, from 1."
  },
  "Escalations_correctConcernCondition": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "condition-settled": "This condition is met or released. Set another condition if there is more to do.",
    "due-day-passed": "… has passed. Give today or a later day by which the condition must be met.",
    "not-your-condition": "Somebody else set this condition. Ask that person or the clerk to correct it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The condition was corrected … times, the most allowed. Keep the last correction.",
    "unknown-condition": "The concern has … conditions. Give the number of one of them, from 1."
  },
  "Escalations_correctNotice": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "correction-breaks-later-entry": "A representation or a power that is recorded does not fit this day of the notice. Correct that first, or give another day.",
    "draft-does-not-fit": "The draft is of another kind, or addressed to others than the notice. Replace the draft with one that fits.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "notice-before-formal-step": "The formal step was taken on …. Give that day or a later one.",
    "notice-needs-formal-step": "A notice follows a formal step, and none is taken. Propose the formal step and have it approved first.",
    "notice-not-a-draft": "This notice is not a draft any more. Correct a notice that was sent, or draft another one.",
    "notice-not-for-school": "This kind of notice is for … schools, and the school is …. Draft another kind of notice, and discard this draft.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "second-person-needed": "You drafted the notice. Ask somebody else who may send notices to correct it. / You drafted the new text. Ask somebody else who may send notices to record it.",
    "too-little-time-to-comply": "The rules give until … to comply, counted from …. Give that day or a later one.",
    "too-many-corrections": "The notice was corrected … times, the most allowed. Keep the last correction.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-notice-kind": "The board's rules have no such kind of notice. Give one of these: …."
  },
  "Escalations_correctPower": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "outside-power-window": "Powers can be used after ……. Give a day in this time, or give another notice.",
    "power-ended": "This power has ended, so its first day stays as it is recorded. Correct only powers that are used.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The power was corrected … times, the most allowed. Keep the last correction.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-power-use": "… powers were used about the concern. Give the number of one of them, from 1."
  },
  "Escalations_correctRepresentation": {
    "before-the-notice": "The notice was sent on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-received-today": "What you say is received on the day on which you record it. Leave the day out, or ask the clerk or the council to record what came earlier.",
    "not-your-representation": "Somebody else recorded this representation. Ask that person or the clerk to correct it.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "representation-answered": "This representation is answered. Make another one if there is more to say.",
    "too-many-corrections": "The representation was corrected … times, the most allowed. Keep the last correction.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-representation": "The concern has … representations. Give the number of one of them, from 1."
  },
  "Escalations_discardNotice": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-not-a-draft": "This notice is not a draft any more. Correct a notice that was sent, or draft another one.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1."
  },
  "Escalations_draftNotice": {
    "addressee-needed": "A notice is addressed to somebody. Name the school, its responsible body or both.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "school-succeeded": "…",
    "too-many-notices": "The concern has … notices, the most allowed. Resolve it, and raise another concern.",
    "unknown-notice-kind": "The board's rules have no such kind of notice. Give one of these: …."
  },
  "Escalations_endPower": {
    "before-the-power": "The power is used from …. Give that day or a later one, or today if the power has not begun.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "power-ended": "This power has ended already. You do not need to end it again.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "unknown-power-use": "… powers were used about the concern. Give the number of one of them, from 1."
  },
  "Escalations_enterChecklistItem": {
    "already-on-checklist": "This item is already entered. Correct the entry if it is wrong.",
    "checklist-full": "The checklist has … entries that count, the most allowed. Correct an entry instead.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "consultee-of-item": "…",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "unknown-checklist-item": "The board's checklist has no such item. Give one of these: ….",
    "unknown-consultee": "The school has … consultees in its classification. Give the number of one of them, from 1, or classify the school first."
  },
  "Escalations_judgeConcernCondition": {
    "before-the-condition": "The condition was set on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "condition-settled": "This condition is met or released. Set another condition if there is more to do.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-judgements": "The condition was judged … times. Record that it is met or released.",
    "unknown-condition": "The concern has … conditions. Give the number of one of them, from 1."
  },
  "Escalations_liftNotice": {
    "before-power-ended": "A power because of this notice ended on …. Give that day or a later one.",
    "before-the-notice": "The notice was sent on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "powers-in-use": "Powers are used or proposed because of this notice. End them, or withdraw the proposal, first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1."
  },
  "Escalations_makeRepresentation": {
    "before-the-notice": "The notice was sent on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-addressed": "The notice is addressed to: …. Only those addressed can make representations. Answer the concern instead.",
    "not-received-today": "What you say is received on the day on which you record it. Leave the day out, or ask the clerk or the council to record what came earlier.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "represented-side-needed": "Say for whom the representation is made: for the school, or for its responsible body.",
    "too-many-representations": "This side made … representations against the notice, the most allowed. Answer the concern instead.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1."
  },
  "Escalations_proposePower": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "outside-power-window": "Powers can be used after ……. Give a day in this time, or give another notice.",
    "power-already-proposed": "A power is already proposed. Approve or withdraw it first.",
    "power-not-for-school": "This power is for … schools, the notice is for … schools, and the school is … today. Give a power that fits, or a notice under the law of today.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "school-succeeded": "…",
    "too-many-powers": "… powers were proposed for this concern, the most allowed. Resolve it, and raise another concern.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-power": "The board's rules have no such power. Give one of these: …."
  },
  "Escalations_proposeStep": {
    "checklist-incomplete": "Enter what is missing on the checklist before a formal step: ….",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "consultees-unknown": "Nobody has recorded whom a formal step must consult. Classify the school with its consultees, or with none if it has none.",
    "contract-meanwhile-needed": "A formal step says what the contract does meanwhile. Propose it with whether the contract continues, pauses or ends.",
    "no-formal-step-about-a-contract": "Only a formal step about a contract says what the contract does meanwhile. Leave it out for this step.",
    "no-formal-step-possible": "The board cannot take a formal step about an independent school. Resolve the concern in another way.",
    "no-further-step": "The formal step has been taken, and there is no further step. Resolve the concern once it is settled.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "school-succeeded": "…",
    "school-type-unknown": "It is not known whether the school is maintained or an academy. Classify the school with a source first.",
    "step-already-proposed": "A step is already proposed. Approve or withdraw it first.",
    "too-little-time-to-answer": "Give the addressee until … to answer. If that is too late, say why the step is urgent, and give a day from … on.",
    "too-many-proposals": "… steps were proposed for this concern, the most allowed. Resolve it."
  },
  "Escalations_proposeStepBack": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "no-step-to-take-back": "No step was taken, so the concern cannot go back. Resolve it once it is settled.",
    "notices-or-powers-open": "A notice is drafted or in force, or a power is used. End powers, and lift or discard notices, first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "step-already-proposed": "A step is already proposed. Approve or withdraw it first.",
    "too-many-proposals": "… steps back were proposed for this concern, the most allowed. Resolve it."
  },
  "Escalations_raiseConcern": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "contract-over": "The contract is closed or withdrawn, so no concern can be raised about it. Raise one about the school instead.",
    "detail-needed": "Describe the concern in the field `detail`.",
    "provider-rights-ended": "The contract ended on …, and its provider could record something until …. Ask the clerk of the board to record it.",
    "referral-addressee-needed": "Refer a safeguarding concern at once, then give only the name of the service here.",
    "safeguarding-detail": "Do not write here what a safeguarding concern is about. Tell the school's designated safeguarding lead or the council's children's services at once, then record here only whom you told.",
    "too-many-concerns": "… concerns were raised about this contract, the most allowed. Answer those that are open.",
    "unknown-aim": "The contract has no aim with this id. Check the id.",
    "unknown-contract": "There is no contract with this id. Check the id."
  },
  "Escalations_raiseSchoolConcern": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "another-area": "The school belongs to the area …, and the board is for the areas …. Raise the concern with a board of the area.",
    "detail-needed": "Describe the concern in the field `detail`.",
    "referral-addressee-needed": "Refer a safeguarding concern at once, then give only the name of the service here.",
    "safeguarding-detail": "Do not write here what a safeguarding concern is about. Tell the school's designated safeguarding lead or the council's children's services at once, then record here only whom you told.",
    "unknown-board": "There is no board with this id. Check the id.",
    "unknown-school": "There is no school with this URN in the register. Check the URN."
  },
  "Escalations_redraftNotice": {
    "addressee-needed": "A notice is addressed to somebody. Name the school, its responsible body or both.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-not-a-draft": "This notice is not a draft any more. Correct a notice that was sent, or draft another one.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The draft was changed … times, the most allowed. Send it as it is, or draft another one.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1."
  },
  "Escalations_reinstateNotice": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-needs-formal-step": "The formal step that the notice followed was taken back. Take a formal step again, and give another notice.",
    "notice-not-ended": "This notice was not lifted or withdrawn. Give the number of a notice that has ended.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "second-person-needed": "You lifted or withdrew the notice. Ask somebody else who may send notices to bring it into force again.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1."
  },
  "Escalations_reopenConcernCondition": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "condition-open": "This condition is open. You do not need to reopen it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-corrections": "The condition was corrected … times, the most allowed. Set another condition.",
    "unknown-condition": "The concern has … conditions. Give the number of one of them, from 1."
  },
  "Escalations_reopenPower": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "notice-not-in-force": "This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.",
    "power-not-ended": "This power has not ended. You do not need to reopen it.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "second-person-needed": "You ended the power. Ask somebody else who may approve powers to reopen it.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-power-use": "… powers were used about the concern. Give the number of one of them, from 1."
  },
  "Escalations_resolveConcern": {
    "before-it-was-raised": "The concern was raised on …. Give that day or a later one.",
    "before-the-latest-act": "The last thing that happened about the concern was on …. Give that day or a later one.",
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "measures-open": "Settle what is still open first: …. Lift or discard notices, answer representations, end powers, and judge conditions.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it."
  },
  "Escalations_sendNotice": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "notice-before-formal-step": "The formal step was taken on …. Give that day or a later one.",
    "notice-needs-formal-step": "A notice follows a formal step, and none is taken. Propose the formal step and have it approved first.",
    "notice-not-a-draft": "This notice is not a draft any more. Correct a notice that was sent, or draft another one.",
    "notice-not-for-school": "This kind of notice is for … schools, and the school is …. Draft another kind of notice, and discard this draft.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "school-succeeded": "…",
    "school-type-unknown": "It is not known whether the school is maintained or an academy. Classify the school with a source first.",
    "second-person-needed": "You drafted the notice. Ask somebody else who may send it.",
    "too-little-time-to-comply": "The rules give until … to comply, counted from …. Give that day or a later one.",
    "unknown-notice": "The concern has … notices. Give the number of one of them, from 1.",
    "unknown-notice-kind": "The board's rules have no such kind of notice. Give one of these: …."
  },
  "Escalations_setConcernCondition": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "due-day-passed": "… has passed. Give today or a later day by which the condition must be met.",
    "no-provider": "The concern is about no contract, so it has no provider. Name another owner of the condition.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it.",
    "too-many-conditions": "The concern has … conditions, the most allowed. Judge those that are open."
  },
  "Escalations_setEscalationRules": {
    "escalation-rules-incomplete": "Correct the rules: ….",
    "in-the-past": "The rules cannot apply from …, which has passed. Set the rules from today or later.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-escalation-rules": "The board has set its rules … times, the most allowed. Keep the latest rules."
  },
  "Escalations_withdrawPowerProposal": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "no-power-proposed": "No power is proposed. Propose one first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it."
  },
  "Escalations_withdrawStepBack": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "no-step-back-proposed": "No step back is proposed. Propose one first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it."
  },
  "Escalations_withdrawStepProposal": {
    "concern-resolved": "The concern is resolved. Raise a new concern instead.",
    "no-step-proposed": "No step is proposed. Propose one first.",
    "referred-out": "This safeguarding concern was referred to another service. Ask that service about it."
  },
  "Funds_carryForward": {
    "more-than-free": "Only … pence of this fund are neither committed nor paid. Carry forward at most … pence.",
    "not-the-next-year": "The other fund is for …. Name a fund for …, the financial year after this one.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1.",
    "too-many-carry-forwards": "Money was carried forward … times from this fund, the most allowed. Leave the rest in this fund, and commit it here.",
    "unknown-fund": "The board has no fund with this id. Name a fund of this board."
  },
  "Funds_correctGrant": {
    "financial-year-too-late": "… begins after …. Give the financial year for which the grant was made.",
    "more-than-free": "… pence of the grant are committed, paid or carried forward, so the grant cannot be lower. Lower it by at most … pence.",
    "not-a-financial-year": "Give the financial year as the year in which it starts and the one in which it ends, for example 2025-26.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1.",
    "too-many-corrections": "The grant was corrected … times, the most allowed. Keep the last correction."
  },
  "Funds_correctPayment": {
    "before-the-commitment": "The money was committed on …. Give that day or a later one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-paid": "This payment is …, and only a payment that was made can be changed. Make it first, or name another payment.",
    "too-many-corrections": "The payment was corrected … times, the most allowed. Keep the last correction.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_correctRecovery": {
    "money-committed-again": "The fund has … pence free, because it committed the money again. Increase the grant or lower a commitment first.",
    "more-than-paid": "Only … pence were paid for this contract and not recovered. Recover at most that amount.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "pence-must-be-whole": "Give the amount that came back in whole pence, or 0 if nothing came back.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "too-many-corrections": "The recovery was corrected … times, the most allowed. Keep the last correction.",
    "unknown-recovery": "The fund has no recovery with this id. Check the id."
  },
  "Funds_grantFund": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "financial-year-too-late": "… begins after …. Give the financial year for which the grant was made.",
    "not-a-financial-year": "Give the financial year as the year in which it starts and the one in which it ends, for example 2025-26.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1."
  },
  "Funds_increaseGrant": {
    "pence-must-be-positive": "Give the amount in whole pence, at least 1."
  },
  "Funds_lowerCommitment": {
    "more-than-outstanding": "Only … pence are committed for this contract and neither paid nor proposed for payment. Lower the commitment by at most that amount.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1.",
    "too-many-lowered-commitments": "The commitment was lowered … times, the most allowed. Release the rest when the contract ends."
  },
  "Funds_lowerGrant": {
    "more-than-free": "… pence of the grant are committed, paid or carried forward, so the grant cannot be lower. Lower it by at most … pence.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1."
  },
  "Funds_namePayee": {
    "not-a-party": "The contract has no …. Name one of its parties: ….",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "payment-does-not-count": "This payment is …, so nobody receives it. Name the payee of another payment.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "too-many-corrections": "This was corrected … times, the most allowed. Keep the last correction.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_nameRecoveryPayee": {
    "not-a-party": "The contract has no …. Name one of its parties: ….",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "too-many-corrections": "This was corrected … times, the most allowed. Keep the last correction.",
    "unknown-recovery": "The fund has no recovery with this id. Check the id."
  },
  "Funds_payInstalment": {
    "before-the-commitment": "The money was committed on …. Give that day or a later one.",
    "beyond-commitment": "Only … pence are still committed for this contract. Withdraw this payment and propose at most that amount.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-proposed": "This payment is already …. Propose a new payment if one is due.",
    "payment-withheld": "This payment is withheld. Release it first, or withdraw the proposal.",
    "proposed-before-passing-on": "The contract passed on to another alliance after this payment was proposed. Withdraw the proposal, and propose the payment again with the provider that is owed it as payee.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_proposePayment": {
    "beyond-commitment": "Only … pence are committed for this contract and neither paid nor proposed for payment. Propose at most that amount.",
    "instalment-id-already-used": "An instalment with this id already exists. Use a new id for another payment.",
    "not-a-party": "The contract has no …. Name one of its parties: ….",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1.",
    "too-many-instalments": "… instalments were proposed for this contract, the most allowed. Propose the remaining … pence at once."
  },
  "Funds_recoverPayment": {
    "more-than-paid": "Only … pence were paid for this contract and not recovered. Recover at most that amount. / This payment was of … pence. Recover at most that amount of it, and the rest of another payment.",
    "not-paid": "This payment is …, and only a payment that was made can be changed. Make it first, or name another payment.",
    "payment-of-another-contract": "This payment is for another contract. Name a payment for the contract of the recovery.",
    "pence-must-be-positive": "Give the amount in whole pence, at least 1.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_releaseWithheldPayment": {
    "not-proposed": "This payment is already …. Propose a new payment if one is due.",
    "payment-not-withheld": "This payment is not withheld. You do not need to release it.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_setPaymentDue": {
    "not-proposed": "This payment is already …. Propose a new payment if one is due.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-changes-of-due-payment": "The payment was withheld or got another day … times, the most allowed. Withdraw the proposal, and propose the payment again.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_voidPayment": {
    "already-recovered": "… pence of the payments for this contract were recovered, so this payment cannot be void. Record what came back as recovered.",
    "not-paid": "This payment is …, and only a payment that was made can be changed. Make it first, or name another payment.",
    "second-person-needed": "You proposed the payment. Ask somebody else who may pay from this fund to record this.",
    "too-many-voided-payments": "… payments for this contract are void, the most allowed. Recover the money instead.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_withdrawPaymentProposal": {
    "not-proposed": "This payment is already …. Propose a new payment if one is due.",
    "too-many-instalments": "More than … instalments were proposed for this contract. Pay this one, then void it if it is wrong.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Funds_withholdPayment": {
    "not-proposed": "This payment is already …. Propose a new payment if one is due.",
    "payment-already-withheld": "This payment is already withheld. You do not need to withhold it again.",
    "too-many-changes-of-due-payment": "The payment was withheld or got another day … times, the most allowed. Withdraw the proposal, and propose the payment again.",
    "unknown-instalment": "The fund has no instalment with this id. Check the id."
  },
  "Leaders_correctDesignation": {
    "alliance-needed": "A specialist leader answers to exactly one alliance on any day. Name the alliance of the leader.",
    "employer-incomplete": "Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.",
    "employer-needed": "Name either the home school of the leader or another employer, and not both.",
    "need-area-needed": "Name at least one need area.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "offers-outside-designation": "Days from … to … are offered. Correct that offer first, or give days that include it.",
    "overlaps-earlier-designation": "The designation before this one ended on …. Give a later first day.",
    "own-designation": "You cannot designate yourself. Ask somebody else to do it.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-need-area": "Name only these need areas: …. A clerk names those of their board, an administrator those of the standard terms.",
    "unknown-phase": "Name only phases of the register of schools: ….",
    "unknown-provider-type": "Name one of these types of provider: …. A clerk names those of their board, an administrator those of the standard terms."
  },
  "Leaders_correctExpertise": {
    "expertise-already-recorded": "This expertise is already recorded for these days. Correct or end that entry.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "own-expertise": "You cannot record, end or correct your own expertise. Ask your alliance or a clerk to do it.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-expertise": "The leader has no expertise with this id. Read the leader for the ids.",
    "unknown-topic": "Name one of these for a …: …. A theme is a need area: a clerk names those of their board, others those of the standard terms."
  },
  "Leaders_correctOffer": {
    "already-released": "… half-days of this offer are released. Ask for a lower release first, or offer at least that many.",
    "already-reserved": "Half-days of this offer are reserved or delivered on days from … to …. Give days that include these.",
    "beyond-offer-period": "The period of the offer has only … half-days. Offer at most that many, or a longer period.",
    "half-days-must-be-positive": "Offer a whole number of half-days, at least one.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "offer-id-already-used": "An offer with this id already exists. Use a new id.",
    "offers-overlap": "Another offer covers some of these days. Offer days that no other offer covers.",
    "outside-designation": "Offer only days within the designation.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-offers": "The leader has … offers, the most allowed. Designate the leader under a new record.",
    "unknown-offer": "The leader has no offer with this id. Check the id."
  },
  "Leaders_correctPassingOn": {
    "alliance-needed": "A specialist leader answers to exactly one alliance on any day. Name the alliance of the leader.",
    "already-in-alliance": "The leader answers to this alliance already. Name another one.",
    "employer-incomplete": "Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.",
    "employer-needed": "Name either the home school of the leader or another employer, and not both.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "need-area-needed": "Name at least one need area.",
    "not-passed-on": "The leader has not passed on to another alliance in this designation. Record a passing-on instead of a correction.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "outside-designation": "The designation runs from … to …. Give a day within that period.",
    "outside-the-alliance": "The alliance runs from … to …. Give a day within that.",
    "passed-on-or-not": "Give the right alliance and its first day, or neither if the leader did not move.",
    "passed-on-out-of-order": "The leader answered to the alliance before from … on. Give a later day.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-alliance": "There is no alliance with this id. Check the id."
  },
  "Leaders_designateLeader": {
    "alliance-needed": "A specialist leader answers to exactly one alliance on any day. Name the alliance of the leader.",
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "employer-incomplete": "Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.",
    "employer-needed": "Name either the home school of the leader or another employer, and not both.",
    "need-area-needed": "Name at least one need area.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "outside-your-board": "The areas of your board are …, and whoever employs the leader is not in one of them. Ask an administrator to designate this leader.",
    "own-designation": "You cannot designate yourself. Ask somebody else to do it.",
    "person-outside-your-board": "This person belongs to another board or area. Ask an administrator to designate them.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-need-area": "Name only these need areas: …. A clerk names those of their board, an administrator those of the standard terms.",
    "unknown-person": "There is no person with this id. Register the person before you designate them.",
    "unknown-phase": "Name only phases of the register of schools: ….",
    "unknown-provider-type": "Name one of these types of provider: …. A clerk names those of their board, an administrator those of the standard terms."
  },
  "Leaders_endExpertise": {
    "expertise-already-ended": "This expertise already ended on …. Correct the entry if that day is wrong.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "own-expertise": "You cannot record, end or correct your own expertise. Ask your alliance or a clerk to do it.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-expertise": "The leader has no expertise with this id. Read the leader for the ids."
  },
  "Leaders_liftCeiling": {
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-ceiling": "The home school has no ceiling for the …. Name a term that has one."
  },
  "Leaders_offerDays": {
    "beyond-offer-period": "The period of the offer has only … half-days. Offer at most that many, or a longer period.",
    "half-days-must-be-positive": "Offer a whole number of half-days, at least one.",
    "offer-id-already-used": "An offer with this id already exists. Use a new id.",
    "offers-overlap": "Another offer covers some of these days. Offer days that no other offer covers.",
    "outside-designation": "Offer only days within the designation.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-offers": "The leader has … offers, the most allowed. Designate the leader under a new record."
  },
  "Leaders_passLeaderOn": {
    "already-in-alliance": "The leader answers to this alliance already. Name another one.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "outside-designation": "The designation runs from … to …. Give a day within that period.",
    "outside-the-alliance": "The alliance runs from … to …. Give a day within that.",
    "passed-on-out-of-order": "The leader answered to the alliance before from … on. Give a later day.",
    "unknown-alliance": "There is no alliance with this id. Check the id."
  },
  "Leaders_recallRelease": {
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "nothing-to-recall": "No half-days of this offer are released and not yet delivered. Name another offer, or correct this one.",
    "unknown-offer": "The leader has no offer with this id. Check the id."
  },
  "Leaders_recordExpertise": {
    "expertise-already-recorded": "This expertise is already recorded for these days. Correct or end that entry.",
    "expertise-id-already-used": "Another expertise of the leader has this id. Use a new id.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "own-expertise": "You cannot record, end or correct your own expertise. Ask your alliance or a clerk to do it.",
    "too-many-expertise": "… entries of expertise are recorded, the most allowed. Correct one of them instead.",
    "unknown-topic": "Name one of these for a …: …. A theme is a need area: a clerk names those of their board, others those of the standard terms."
  },
  "Leaders_releaseDays": {
    "already-reserved": "… half-days of this offer are already reserved or delivered. Release at least that many.",
    "beyond-ceiling": "The home school releases at most … half-days in the …, and with this release there would be …. Release fewer, or change the ceiling first.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "half-days-must-be-positive": "Release a whole number of half-days, or 0 for none.",
    "more-than-offered": "The leader offered only … half-days. Release at most that many.",
    "unknown-offer": "The leader has no offer with this id. Check the id."
  },
  "Leaders_renewDesignation": {
    "alliance-needed": "A specialist leader answers to exactly one alliance on any day. Name the alliance of the leader.",
    "already-designated": "The person is designated until …. Begin the new designation after that, or end this one first.",
    "employer-incomplete": "Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.",
    "employer-needed": "Name either the home school of the leader or another employer, and not both.",
    "need-area-needed": "Name at least one need area.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "outside-your-board": "The areas of your board are …, and whoever employs the leader is not in one of them. Ask an administrator to designate this leader.",
    "own-designation": "You cannot designate yourself. Ask somebody else to do it.",
    "person-outside-your-board": "This person belongs to another board or area. Ask an administrator to designate them.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-need-area": "Name only these need areas: …. A clerk names those of their board, an administrator those of the standard terms.",
    "unknown-person": "There is no person with this id. Register the person before you designate them.",
    "unknown-phase": "Name only phases of the register of schools: ….",
    "unknown-provider-type": "Name one of these types of provider: …. A clerk names those of their board, an administrator those of the standard terms."
  },
  "Leaders_setCeiling": {
    "ceiling-below-released": "… half-days are already released in the …. Recall or lower a release first, or set at least that many.",
    "governors-must-act": "The leader is the head of the home school. Ask its chair of governors to do this.",
    "half-days-must-be-positive": "Give a whole number of half-days, or 0 for none.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "no-school-year": "The terms of … are not recorded for the area of the home school. Ask its council or a clerk to record them.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-ceilings": "… ceilings apply, the most allowed. Lift one first."
  },
  "Leaders_withdrawDesignation": {
    "already-withdrawn": "It is already withdrawn. You do not need to do it again.",
    "outside-designation": "The designation runs from … to …. Give a last day within that period."
  },
  "Matching_acceptOffer": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "bid-differs": "The provider has already bid … half-days for … pence. Correct the bid first, or accept the offer with these figures.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "leader-needed": "Name the leader who would steer the work for the alliance.",
    "offer-answered": "This offer was already answered or withdrawn, or has expired. Ask the clerk for another one.",
    "offer-expired": "The offer could be answered until …. Ask the clerk for another one.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-offer": "The request has no offer with this id. Check the id."
  },
  "Matching_correctWorkOffer": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "expires-after-the-work": "The work ends on …. Give that day or an earlier one as the last day for an answer.",
    "half-days-must-be-positive": "Offer a whole number of half-days, at least one.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "in-the-past": "… has passed. Leave time for an answer.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "offer-answered": "This offer was already answered or withdrawn, or has expired. Ask the clerk for another one.",
    "offer-expired": "The offer could be answered until …. Ask the clerk for another one.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-offer": "The request has no offer with this id. Check the id."
  },
  "Matching_declineOffer": {
    "offer-answered": "This offer was already answered or withdrawn, or has expired. Ask the clerk for another one.",
    "offer-expired": "The offer could be answered until …. Ask the clerk for another one.",
    "unknown-offer": "The request has no offer with this id. Check the id.",
    "unknown-reason": "Give one of the board's reasons for declining an offer: …."
  },
  "Matching_keepRanking": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "too-many-rankings": "… rankings were kept for the request, the most allowed. Use the last one."
  },
  "Matching_offerWork": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "expires-after-the-work": "The work ends on …. Give that day or an earlier one as the last day for an answer.",
    "half-days-must-be-positive": "Offer a whole number of half-days, at least one.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "in-the-past": "… has passed. Leave time for an answer.",
    "leader-mismatch": "Name the leader to whom the work is offered, and none for an alliance.",
    "not-a-leader-or-alliance": "Offer the work to a leader or to an alliance. Another provider can bid.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "not-designated": "The leader is not designated today. Offer the work to another provider, or renew the designation first.",
    "not-eligible": "The request is not screened as eligible. Screen it first.",
    "offer-id-already-used": "An offer with this id already exists. Use a new id.",
    "offer-open": "Another offer can be answered until …. Wait, withdraw it, or make this offer alongside it.",
    "own-school": "A provider cannot support its own school. Offer the work to another provider.",
    "provider-ended": "The alliance ended on …. Name another provider, or the leader alone.",
    "provider-incomplete": "Give the id of the provider of the kind \"…\", and no id of another kind. A leader needs no further id.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-offers": "The work was offered … times, the most allowed. Ask providers to bid.",
    "unknown-leader": "There is no leader with this id. Check the id.",
    "unknown-provider": "There is no alliance, school or responsible body with this id. Check the id of the provider."
  },
  "Matching_setMatchingRules": {
    "in-the-past": "The rules cannot apply from …, which has passed. Set the rules from today or later.",
    "matching-rules-incomplete": "Correct the rules: ….",
    "matching-rules-out-of-order": "The latest rules apply from …. Set the rules from that day or later.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "too-many-matching-rules": "The board has set its rules … times, the most allowed. Keep the latest rules."
  },
  "Matching_tickDueDiligence": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "already-ticked": "This item is already ticked for the provider. Untick it first if it is wrong.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "too-many-ticks": "The checklist of the request was ticked … times, the most allowed. Write further checks into the rationale of the decision.",
    "unknown-candidate": "There is no leader or alliance with this key. Take the candidateKey from the ranking.",
    "unknown-checklist-item": "Name one of the board's items of due diligence: …."
  },
  "Matching_untickDueDiligence": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "not-ticked": "This item is not ticked for the provider. Check the provider and the item.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed."
  },
  "Matching_withdrawOffer": {
    "offer-answered": "This offer was already answered or withdrawn, or has expired. Ask the clerk for another one.",
    "offer-expired": "The offer could be answered until …. Ask the clerk for another one.",
    "unknown-offer": "The request has no offer with this id. Check the id."
  },
  "Meetings_addOtherBusiness": {
    "agenda-full": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "already-on-agenda": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "meeting-cancelled": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "meeting-closed": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "subject-not-allowed": "Other business cannot have a subject. Choose the kind of item that your subject needs.",
    "unknown-subject": "The board has no record with this id for this kind of item. Check the id and the kind."
  },
  "Meetings_addPaper": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "too-many-papers": "The meeting has … papers, the most allowed. Add the paper to another meeting.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_addPaperFile": {
    "file-empty": "The file is empty. Send the file itself.",
    "file-infected": "The scanner of this service does not accept the file. Check your computer, and send another file.",
    "file-name-not-allowed": "Give the file a name of at most … characters, without a folder and without any of the characters \\/:*?\"<>|.",
    "file-type-differs": "The content of the file is not what its name says. Save it again in its own program, and send it with the ending of that type.",
    "file-type-not-allowed": "Send a file of one of these types: ….",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "paper-is-a-link": "This paper is a link. Add another paper for the file.",
    "paper-withdrawn": "The paper was withdrawn. Add a new paper.",
    "same-file": "The paper already has this file as its newest version. Send another file.",
    "too-many-versions": "The paper has … versions, the most allowed. Withdraw it and add a new paper.",
    "unknown-paper": "The meeting has no paper with this id. Check the id."
  },
  "Meetings_adjournMeeting": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-in-the-past": "… has passed. Adjourn the meeting to today or a later day.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "same-day": "The meeting sits on …. Adjourn it to a later day.",
    "too-many-adjournments": "The meeting was adjourned … times, the most allowed. Close it. Its items can be tabled again."
  },
  "Meetings_answerInterest": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "nothing-to-answer": "Nobody else recorded an interest of yours in this item, or you have already answered it. You do not need to answer."
  },
  "Meetings_assembleAgenda": {
    "agenda-full": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "already-on-agenda": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "already-tabled": "The request is already tabled for a meeting that is not closed. Wait until that meeting decides on it or carries it over.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "meeting-cancelled": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "meeting-closed": "The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.",
    "not-eligible": "The request is not screened as eligible. Screen it first.",
    "overlap-unanswered": "The school has other support in the same need area (… without an answer). Read the overlaps of the request and answer each one.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "subject-not-allowed": "Other business cannot have a subject. Choose the kind of item that your subject needs.",
    "unknown-meeting": "The board has no meeting with this id. Schedule it first.",
    "unknown-subject": "The board has no record with this id for this kind of item. Check the id and the kind."
  },
  "Meetings_cancelMeeting": {
    "already-open": "The meeting is already open. Close it instead: items without a decision can then be tabled again.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting."
  },
  "Meetings_chooseActingChair": {
    "chair-present": "The chair is present, or somebody has already taken the chair. You do not need to name another acting chair.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "not-present": "Only a member who is recorded as present can take the chair. Record the attendance first.",
    "too-many-attendance-records": "The attendance was recorded … times, the most allowed. Keep the last record.",
    "vice-chair-present": "The vice-chair is present. Choose the vice-chair."
  },
  "Meetings_closeMeeting": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first."
  },
  "Meetings_confirmDecisions": {
    "appointed-by-who-minuted": "You were appointed by the person who minuted these decisions. Ask a chair or vice-chair whom somebody else appointed.",
    "not-the-chair": "Only the chair or vice-chair who took part in a decision can confirm it, or any member who did if neither took part, or whoever chairs the board today. Ask one of them.",
    "nothing-to-confirm": "This meeting has no decisions to confirm. Minute its decisions first.",
    "second-person-needed": "You minuted these decisions. Ask somebody else who chaired the meeting to confirm them."
  },
  "Meetings_correctAttendance": {
    "decision-would-not-stand": "With this correction a decision would have no quorum or would not be carried. Ask the next meeting to rescind that decision.",
    "meeting-not-open": "The meeting has not been opened, so it has no record yet. Open it first.",
    "minutes-approved": "The board approved these minutes on …. Put the change on the next agenda as other business.",
    "not-on-the-roll": "At least one of these persons is not a member of the board on the day of the meeting. Name members only.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "substitute-and-member": "A member and their substitute cannot both be present. Record one of them.",
    "too-late-to-correct": "The last day to correct the record of this meeting was …. Put the change on the next agenda as other business.",
    "too-many-corrections": "The record was corrected … times, the most allowed. Keep the last correction."
  },
  "Meetings_correctConsultation": {
    "consultation-missing": "Before this decision, these must be consulted: …. Consult them, and say when and what they said.",
    "consulted-after-the-meeting": "The board decided on …. Name only those who were consulted by then.",
    "meeting-not-open": "The meeting has not been opened, so it has no record yet. Open it first.",
    "minutes-approved": "The board approved these minutes on …. Put the change on the next agenda as other business.",
    "too-late-to-correct": "The last day to correct the record of this meeting was …. Put the change on the next agenda as other business.",
    "too-many-corrections": "The record was corrected … times, the most allowed. Keep the last correction.",
    "unknown-decision": "The meeting has no decision with this id. Check the id."
  },
  "Meetings_correctMinute": {
    "decision-would-not-stand": "With this correction a decision would have no quorum or would not be carried. Ask the next meeting to rescind that decision.",
    "meeting-not-open": "The meeting has not been opened, so it has no record yet. Open it first.",
    "minutes-approved": "The board approved these minutes on …. Put the change on the next agenda as other business.",
    "no-school": "The item is about no school, so nobody would read the message. Leave it out.",
    "scope-not-allowed": "The outcome \"…\" approves or declines everything. Leave the scope out, or minute the outcome \"approve-in-part\".",
    "too-late-to-correct": "The last day to correct the record of this meeting was …. Put the change on the next agenda as other business.",
    "too-many-corrections": "The record was corrected … times, the most allowed. Keep the last correction.",
    "unknown-board": "…",
    "unknown-condition": "The decision has no condition with this id. Check the id.",
    "unknown-decision": "The meeting has no decision with this id. Check the id.",
    "unknown-reason": "Give at least one of the board's reasons for \"…\": ….",
    "voted-twice": "A member is named more than once in the vote. Name each member once."
  },
  "Meetings_correctMinuteText": {
    "meeting-not-open": "The meeting has not been opened, so it has no record yet. Open it first.",
    "minutes-approved": "The board approved these minutes on …. Put the change on the next agenda as other business.",
    "nothing-to-correct": "There is no text for this item yet. Write it first.",
    "too-late-to-correct": "The last day to correct the record of this meeting was …. Put the change on the next agenda as other business.",
    "too-many-corrections": "The record was corrected … times, the most allowed. Keep the last correction."
  },
  "Meetings_declareInterest": {
    "item-decided": "The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "not-on-the-roll": "At least one of these persons is not a member of the board on the day of the meeting. Name members only.",
    "too-many-interests": "The meeting has … declared interests, the most allowed. Move the item to another meeting.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_liftRedaction": {
    "meeting-not-open": "The meeting has not been opened, so it has no minutes. Open it first.",
    "not-redacted": "This item is not redacted, so there is no redaction to lift. Check the item.",
    "too-many-redactions": "The minutes were redacted … times, the most allowed. Keep the last redactions."
  },
  "Meetings_minuteDecision": {
    "answer-not-allowed": "Only an item about a hand-over with the outcome \"agree\" or \"not-agree\" answers it. Leave the answer out.",
    "award-ends-before-it-begins": "The award ends before it takes effect. Give a later end.",
    "award-needed": "The outcome \"…\" needs an award. Give the provider, the lead leader, the level and the limits of days and money.",
    "award-not-allowed": "The outcome \"…\" cannot have an award. Leave out the award, or choose an approving outcome.",
    "award-not-whole": "Award a whole number of half-days, at least one, and a whole number of pence.",
    "beyond-level": "The award of … half-days is beyond the … half-days of level \"…\". Award less, or choose another level. / The award of … pence is beyond the … pence of level \"…\". Award less, or choose another level. / The award ends on …, but level \"…\" lasts at most … days: until …. Award a shorter time, or choose another level.",
    "board-decides": "This board decides on support itself. Minute an approval instead of a recommendation.",
    "board-recommends": "This board recommends support, and the council decides. Minute the outcome \"recommend\".",
    "casting-vote-needed": "The votes are equal. Minute the casting vote of a chair who is present and has no conflict of interest, or minute another outcome.",
    "casting-vote-not-needed": "A casting vote is allowed only if the votes are equal. Leave it out, or correct the votes.",
    "condition-id-repeated": "Two conditions have the same id. Give each condition its own id.",
    "condition-needed": "Name at least one condition, or approve without conditions.",
    "condition-not-allowed": "The outcome \"…\" cannot have conditions. Leave them out, or approve with conditions.",
    "conflicted-member-voted": "A member with a conflict of interest must leave for the item and cannot vote. Leave this member out of the votes.",
    "consultation-missing": "Before this decision, these must be consulted: …. Consult them, and say when and what they said.",
    "consulted-after-the-meeting": "The board decided on …. Name only those who were consulted by then.",
    "decision-id-already-used": "A decision with this id is already minuted. Use a new id.",
    "deferral-not-allowed": "The outcome \"…\" defers nothing. Leave the meeting out, or minute the outcome \"defer\".",
    "departure-needed": "The award does not go to the first provider of the kept ranking. Give one of the board's reasons: ….",
    "effective-before-the-meeting": "The board met on …. Give that day or a later one as the day from which the decision takes effect.",
    "hand-over-answered": "The hand-over has already been answered or withdrawn. Read its result in the hand-overs of your board, and minute the outcome \"note\".",
    "item-decided": "The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.",
    "leader-not-with-provider": "The lead leader does not work for this provider. Name a leader of the provider, or another provider.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-later": "The request is put off on …. Choose a meeting after that day that is not closed.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "no-consensus": "The board decides by consensus, and a member is against. Minute another outcome.",
    "no-early-end": "Only a review with the outcome \"end\" has a cause for the end. Leave the cause out, or minute that outcome.",
    "no-quorum": "The meeting has no quorum for this item: … members are present without a conflict of interest, and … are needed. Record who else is present, or defer the item to another meeting.",
    "no-school": "The item is about no school, so nobody would read the message. Leave it out.",
    "no-two-thirds": "Fewer than two thirds of the votes are in favour. Minute the outcome that was carried.",
    "nobody-voted": "Nobody voted for or against it, and a casting vote needs votes that are equal. Minute the votes, or another outcome.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "not-carried": "No member is in favour, and a consensus needs at least one. Minute the votes of those in favour, or another outcome. / The chair cast the vote against it. Minute the outcome that was carried. / More members voted against it than for it. Minute the outcome that was carried.",
    "not-designated": "The leader is not designated on …. Name another leader, or renew the designation first.",
    "not-eligible": "The request is not screened as eligible. Screen it first, or minute another outcome.",
    "not-present": "Only members on the roll who are recorded as present can vote. Read the attendance again, or record it first.",
    "not-the-meeting-day": "The meeting is adjourned to …. Minute its decisions on that day or later.",
    "nothing-to-ratify": "The chair's action no longer waits for the board: a meeting has ratified or rescinded it. Take the item off the agenda.",
    "nothing-to-rescind": "There is no decision of the board to rescind, or it is already rescinded. Minute another outcome.",
    "outcome-not-for-this-item": "Choose an outcome for an item of the kind \"…\": ….",
    "own-school": "A leader cannot support their own school. Name another leader. / A school cannot support itself. Name another provider.",
    "provider-ended": "The alliance ended on …. Name another provider, or the leader alone.",
    "provider-incomplete": "Give the id of the provider of the kind \"…\", and no id of another kind. A leader needs no further id.",
    "ranking-needed": "This board needs a kept ranking for each award. Keep the ranking of the providers first.",
    "reason-not-allowed": "The board takes the request. Leave out the reason for not taking it, or minute the outcome \"not-agree\".",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the request a reference.",
    "referral-needed": "Say to whom the board refers the request.",
    "referral-not-allowed": "The outcome \"…\" refers the item to nobody. Leave that out, or minute the outcome \"refer-on\".",
    "request-withdrawn": "The request was withdrawn, so the board cannot approve it. Minute another outcome.",
    "scope-needed": "Say what the board approves, what it does not approve, and why not.",
    "scope-not-allowed": "The outcome \"…\" approves or declines everything. Leave the scope out, or minute the outcome \"approve-in-part\".",
    "too-late-to-minute": "The last day to minute decisions of the meeting on … was …. Put the item on the agenda of another meeting.",
    "unknown-board": "…",
    "unknown-departure-reason": "Give one of the board's reasons for not choosing the first provider: ….",
    "unknown-item": "The agenda has no item with this id. Check the id.",
    "unknown-leader": "There is no leader with this id. Register the designation first.",
    "unknown-level": "Name one of the board's levels: ….",
    "unknown-meeting": "The board has no meeting with this id. Schedule it first.",
    "unknown-need-area": "Name at least one of the need areas of your board: ….",
    "unknown-provider": "There is no alliance, school or responsible body with this id. Check the id of the provider.",
    "unknown-reason": "Give at least one of the board's reasons for \"…\": …. / Give one of the board's causes for an early end: …. / Give one of the reasons why a request is not taken: ….",
    "voted-twice": "A member is named more than once in the vote. Name each member once."
  },
  "Meetings_moveMeeting": {
    "already-open": "The meeting is already open. Close it instead: items without a decision can then be tabled again.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-in-the-past": "… has passed. Move the meeting to a day from today on.",
    "same-day": "The meeting is already planned for …. Give another day.",
    "too-many-moves": "The meeting was moved … times, the most allowed. Cancel it and schedule another one."
  },
  "Meetings_nameSubstitute": {
    "already-on-the-roll": "This person already sits at the meeting. Name somebody else as the substitute.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "member-present": "The member is recorded as present. Record their absence before you name a substitute.",
    "not-on-the-roll": "At least one of these persons is not a member of the board on the day of the meeting. Name members only.",
    "substitute-already-named": "A substitute already sits for this member, or this person is a substitute. Name a member who has no substitute.",
    "too-many-attendance-records": "The attendance was recorded … times, the most allowed. Keep the last record.",
    "unknown-person": "There is no person with this id. Register the person first."
  },
  "Meetings_openMeeting": {
    "already-open": "The meeting is already open. You do not need to open it again.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-past": "The meeting is on …, which has not passed. Leave out the reason for recording it afterwards.",
    "not-the-meeting-day": "The meeting is on …. Open it on that day. / The meeting was on …. Say why you record it afterwards, move it to another day, or cancel it.",
    "unknown-board": "…"
  },
  "Meetings_publishAgenda": {
    "agenda-empty": "The agenda has no items. Add one before you publish it.",
    "already-open": "The meeting is already open, so its agenda can no longer be published. Publish the next agenda before its meeting opens.",
    "already-published": "The agenda was published on …. Read it again. Later items are marked automatically.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting."
  },
  "Meetings_recordAbsenceFromItems": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "not-present": "This member is not recorded as present. Record the attendance first. A member who did not come at all needs no entry here.",
    "too-many-attendance-records": "The attendance was recorded … times, the most allowed. Keep the last record.",
    "took-part-in-decision": "This member is minuted as having decided on one of these items. Leave that item out. If the vote was minuted wrongly, correct the minute of the decision.",
    "unknown-item": "The agenda has no item with one of these ids. Check the ids."
  },
  "Meetings_recordAttendance": {
    "attendance-of-another": "Somebody else recorded the attendance last. Read the meeting, then send the whole list again with the version of the meeting as If-Match.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "named-twice": "A person is named more than once in the attendance. Name each person once.",
    "not-on-the-roll": "At least one of these persons is not a member of the board on the day of the meeting. Name members only.",
    "substitute-and-member": "A member and their substitute cannot both be present. Record one of them.",
    "took-part-in-decision": "You leave out a member who is minuted as having decided on an item. Name them as present, and record the items that they missed. If they were never there, correct the attendance."
  },
  "Meetings_recordNonVoters": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "meeting-not-open": "The meeting is not open. Open it on its day first.",
    "too-many-attendance-records": "The attendance was recorded … times, the most allowed. Keep the last record."
  },
  "Meetings_redactItem": {
    "meeting-not-open": "The meeting has not been opened, so it has no minutes. Open it first.",
    "too-many-redactions": "The minutes were redacted … times, the most allowed. Keep the last redactions.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_removeAgendaItem": {
    "item-decided": "The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_reorderAgendaItem": {
    "item-decided": "The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "no-such-place": "The agenda has … items. Give a place from 1 to ….",
    "same-place": "The item already has place …. Give another place.",
    "too-many-agenda-moves": "Items were moved … times, the most allowed. Keep the last order.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_scheduleMeeting": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "meeting-in-the-past": "… has passed. Give a day from today on, or say why you record the meeting afterwards.",
    "meeting-not-past": "The meeting is on …, which has not passed. Leave out the reason for recording it afterwards.",
    "unknown-board": "There is no board with this id. Establish it first."
  },
  "Meetings_withdrawInterest": {
    "item-decided": "The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "recorded-by-another": "Somebody else recorded this interest. Ask them to withdraw it, or contest it if it is yours.",
    "unknown-interest": "No interest of this person in the item is recorded at this meeting. Check the item and the person.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Meetings_withdrawPaper": {
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Correct what was minuted, or table the item for a later meeting.",
    "paper-withdrawn": "The paper was withdrawn. Add a new paper.",
    "unknown-paper": "The meeting has no paper with this id. Check the id."
  },
  "Meetings_writeMinuteText": {
    "meeting-not-open": "The meeting has not been opened, so it has no record yet. Open it first.",
    "minutes-approved": "The board approved these minutes on …. Put the change on the next agenda as other business.",
    "text-already-written": "There is already a text for this item. Correct it, and say why.",
    "too-late-to-correct": "The last day to correct the record of this meeting was …. Put the change on the next agenda as other business.",
    "too-many-corrections": "The record was corrected … times, the most allowed. Keep the last correction.",
    "unknown-item": "The agenda has no item with this id. Check the id."
  },
  "Oversight_clearFlag": {
    "clears-until-the-past": "The flag cannot be cleared until …, which has passed. Give today or a later day.",
    "school-not-in-area": "The school is in no area of this board today. Check the URN, or record it for the board of its area.",
    "too-many-cleared-flags": "The board has cleared flags of this school … times, the most allowed. Correct an earlier entry instead."
  },
  "Oversight_correctClearedFlag": {
    "clears-until-the-past": "The flag was cleared on …. Give that day or a later one, or no day if the flag should not have been cleared.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "unknown-clearing": "The board has no cleared flag with this id. Check the id."
  },
  "Oversight_correctIntelligence": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "unknown-intelligence": "The board has no soft intelligence with this id. Check the id."
  },
  "Oversight_correctRiskRating": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "unknown-rating": "The board has no rating with this id. Check the id."
  },
  "Oversight_rateRisk": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "rating-id-already-used": "Another rating of this school already has this id. Use a new id.",
    "school-not-in-area": "The school is in no area of this board today. Check the URN, or record it for the board of its area.",
    "too-many-risk-ratings": "The board has rated this school … times, the most allowed. Correct the last rating."
  },
  "Oversight_recordIntelligence": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "intelligence-id-already-used": "Other soft intelligence about this school already has this id. Use a new id.",
    "school-not-in-area": "The school is in no area of this board today. Check the URN, or record it for the board of its area.",
    "too-much-intelligence": "The board has recorded … items about this school, the most allowed. Correct an earlier item instead."
  },
  "Persons_assignRole": {
    "outside-your-board": "As a clerk you can assign and end only the roles of heads and chairs of governors in the areas of your board, and of its members. Ask an administrator.",
    "own-role": "You cannot give a role to yourself. Ask somebody else to do it.",
    "role-assignment-id-already-used": "A role assignment with this id already exists. Use a new id.",
    "role-scope-mismatch": "The role … is held for …. Name such a scope; for everywhere its id is *.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "too-many-role-assignments": "The person has had … role assignments, the most allowed. Register the person again.",
    "unknown-scope": "There is no … with this id. Check the id, or record the … first."
  },
  "Persons_changePersonDetails": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-to-change": "Give the name or the email address, or both."
  },
  "Persons_confirmRole": {
    "no-role-to-confirm": "There is no role with this id to confirm. Check the id.",
    "own-role": "You cannot give a role to yourself. Ask somebody else to do it.",
    "second-administrator-needed": "You proposed this role yourself. Ask another administrator to confirm it."
  },
  "Persons_correctPersonDetails": {
    "nothing-to-change": "Give the name or the email address, or both."
  },
  "Persons_endRoleAssignment": {
    "already-ended": "The role assignment already ends on …. Give an earlier day.",
    "last-administrator": "Nobody else would be an administrator. Give the role to another person first.",
    "outside-your-board": "As a clerk you can assign and end only the roles of heads and chairs of governors in the areas of your board, and of its members. Ask an administrator.",
    "unknown-role-assignment": "The person has no role assignment with this id. Check the id."
  },
  "Persons_registerPerson": {
    "already-exists": "A record with this id already exists. Read it, or use a new id."
  },
  "Persons_stopRoleAssignment": {
    "already-ended": "The role assignment already ended on …. Assign the role again if it is needed.",
    "last-administrator": "Nobody else would be an administrator. Give the role to another person first.",
    "not-begun": "The role assignment begins on …. End it on a day before that to make it void.",
    "outside-your-board": "As a clerk you can assign and end only the roles of heads and chairs of governors in the areas of your board, and of its members. Ask an administrator.",
    "unknown-role-assignment": "The person has no role assignment with this id. Check the id."
  },
  "Requests_acceptHandOver": {
    "hand-over-answered": "The hand-over was answered or withdrawn. Read the request for what became of it.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the request a reference.",
    "unknown-hand-over": "The request has no hand-over with this id. Check the id.",
    "unknown-need-area": "Name at least one of the need areas of your board: …."
  },
  "Requests_acknowledgeRequest": {
    "already-acknowledged": "This party has already acknowledged the request. You do not need to acknowledge it again.",
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed."
  },
  "Requests_answerOverlap": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "too-many-overlap-answers": "Overlaps were answered … times, the most allowed. Keep the last answers.",
    "unknown-answer": "Give one of the board's answers to an overlap: …."
  },
  "Requests_bidForRequest": {
    "already-bid": "This provider has already bid for the request. Correct that bid if it is wrong.",
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "bid-id-already-used": "A bid with this id already exists. Use a new id.",
    "half-days-must-be-positive": "Bid for a whole number of half-days, at least one.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "leader-not-with-provider": "The leader does not work for this provider. Name a leader of the provider.",
    "not-an-area-code": "Give the code of each local authority as in the register of schools: three digits, for example 879.",
    "not-designated": "The leader is not designated today. Ask the clerk of the board to renew the designation.",
    "not-eligible": "The request is not screened as eligible. Screen it first.",
    "not-your-designation": "You can bid only for yourself. Name the provider if you bid for an organisation.",
    "own-school": "A provider cannot bid to support its own school. Bid for the request of another school.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "provider-ended": "The alliance ended on …. Name another provider, or the leader alone.",
    "provider-incomplete": "Give the id of the provider of the kind \"…\", and no id of another kind. A leader needs no further id.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "too-many-bids": "The request has … bids, the most allowed. Bid for another request.",
    "unknown-leader": "There is no leader with this id. Check the id.",
    "unknown-provider": "There is no alliance, school or responsible body with this id. Check the id of the provider."
  },
  "Requests_changeDraft": {
    "draft-being-submitted": "The draft is being submitted, so it cannot be changed. If its request does not appear, submit it again. If that is refused, you can change the draft again.",
    "draft-purged": "The draft was not changed for a long time, so its texts were erased. Begin another one.",
    "draft-removed": "You removed the draft. Begin another one.",
    "draft-submitted": "The draft was submitted. Correct the request instead."
  },
  "Requests_correctBid": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "bid-withdrawn": "This bid was withdrawn. Bid again if you can give the support.",
    "half-days-must-be-positive": "Bid for a whole number of half-days, at least one.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "pence-must-be-whole": "Give the price in whole pence.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-bid": "You have made no bid with this id. Check the id."
  },
  "Requests_correctOverlapAnswer": {
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "not-answered": "This overlap has no answer to correct. Answer it first.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "request-withdrawn": "The request was withdrawn, so its answers no longer count. Leave the answer as it is.",
    "too-many-overlap-answers": "Overlaps were answered … times, the most allowed. Keep the last answers.",
    "unknown-answer": "Give one of the board's answers to an overlap: …."
  },
  "Requests_correctRequest": {
    "asked-and-decided": "The board has decided on this request, so you can now correct only its circumstances. Submit another request if more is needed.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-need-area": "Name at least one of the board's need areas: …."
  },
  "Requests_correctSupportReason": {
    "asked-and-decided": "The board has decided on this request, so you can now correct only its circumstances. Submit another request if more is needed.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-support-reason": "Give one of the board's reasons for support: ….",
    "unknown-support-source": "Give one of the board's sources for the reason: …."
  },
  "Requests_declineHelp": {
    "help-already-declined": "It is already recorded that the school declines help. You do not need to record it again.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-reason": "Give one of the board's reasons for declining help: …."
  },
  "Requests_draftRequest": {
    "already-exists": "A record with this id already exists. Read it, or use a new id."
  },
  "Requests_handRequestOver": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "one-receiver": "Name either a board or an alliance to which you hand the request over.",
    "own-board": "The request is with this board. Name another board.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "tabled-for-a-meeting": "The request is tabled for a meeting. Take it off that agenda before you hand it over.",
    "too-many-hand-overs": "The request was handed over … times, the most allowed. Decide on it here.",
    "unknown-alliance": "There is no alliance with this id today. Check the id.",
    "unknown-board": "There is no board with this id. Check the id."
  },
  "Requests_recordLostEligibility": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "not-decided": "The board has not decided on the request. Screen it again instead.",
    "not-eligible": "The request is already not eligible. You do not need to record it again.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed."
  },
  "Requests_refuseHandOver": {
    "hand-over-answered": "The hand-over was answered or withdrawn. Read the request for what became of it.",
    "unknown-hand-over": "The request has no hand-over with this id. Check the id.",
    "unknown-reason": "Give one of the reasons why a request is not taken: …."
  },
  "Requests_removeDraft": {
    "draft-purged": "The draft was not changed for a long time, so its texts were erased. Begin another one.",
    "draft-removed": "You removed the draft. Begin another one.",
    "draft-submitted": "The draft was submitted. Correct the request instead."
  },
  "Requests_screenRequest": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "too-many-screenings": "The request was screened … times, the most allowed. Keep the last result."
  },
  "Requests_submitDraft": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "another-area": "The school belongs to the area …, and the board is for the areas …. Ask a board of the area, or ask the clerk to record the request for this board.",
    "draft-changed": "The draft was changed while you submitted it, so nothing was submitted. Read the draft, and submit it again.",
    "draft-incomplete": "The draft lacks: …. Write them, and submit it again.",
    "draft-purged": "The draft was not changed for a long time, so its texts were erased. Begin another one.",
    "draft-removed": "You removed the draft. Begin another one.",
    "draft-submitted": "The draft was submitted. Correct the request instead.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the request a reference.",
    "requester-mismatch": "Name an alliance only for a request from an alliance, and a responsible body only for a request from a trust or a diocese.",
    "school-closed": "The school is closed. Submit a request for its successor instead.",
    "source-not-protected": "Only a request of the board can have a protected source. Leave it out.",
    "unknown-board": "There is no board with this id. Address the request to an existing board.",
    "unknown-need-area": "Name at least one of the board's need areas: ….",
    "unknown-school": "There is no school with this URN in the register. Check the URN.",
    "unknown-support-reason": "Give one of the board's reasons for support: ….",
    "unknown-support-source": "Give one of the board's sources for the reason: …."
  },
  "Requests_submitRequest": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "another-area": "The school belongs to the area …, and the board is for the areas …. Ask a board of the area, or ask the clerk to record the request for this board.",
    "reference-already-used": "The decision with the reference \"…\" was already entered from paper. Read it at /v1/decisions/…. Case, spaces and letters that look alike make no difference. / Another … of the board already has the reference \"…\". Give another one. Case, spaces and letters that look alike make no difference.",
    "reference-needed": "Give the request a reference.",
    "requester-mismatch": "Name an alliance only for a request from an alliance, and a responsible body only for a request from a trust or a diocese.",
    "school-closed": "The school is closed. Submit a request for its successor instead.",
    "source-not-protected": "Only a request of the board can have a protected source. Leave it out.",
    "unknown-board": "There is no board with this id. Address the request to an existing board.",
    "unknown-need-area": "Name at least one of the board's need areas: ….",
    "unknown-school": "There is no school with this URN in the register. Check the URN.",
    "unknown-support-reason": "Give one of the board's reasons for support: ….",
    "unknown-support-source": "Give one of the board's sources for the reason: …."
  },
  "Requests_tableRequest": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "already-tabled": "The request is already tabled for a meeting that is not closed. Wait until that meeting decides on it or carries it over.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "meeting-cancelled": "The meeting was cancelled. Choose another meeting.",
    "meeting-closed": "The meeting is closed. Choose a later meeting.",
    "not-eligible": "The request is not screened as eligible. Screen it first.",
    "overlap-unanswered": "The school has other support in the same need area (… without an answer). Read the overlaps of the request and answer each one.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-meeting": "The board has no meeting with this id. Schedule it first."
  },
  "Requests_voidHandOverAcceptance": {
    "already-decided": "Your board has decided on the request, so its acceptance can no longer be voided. Hand it over to the other board instead.",
    "hand-over-not-accepted": "The hand-over was not accepted, so there is no acceptance to void. Answer or withdraw the hand-over instead.",
    "handed-over": "Your board has handed the request over to somebody else. Withdraw that hand-over first.",
    "request-tabled": "The request is on an agenda of your board. Withdraw it from that agenda first.",
    "unknown-hand-over": "The request has no hand-over with this id. Check the id."
  },
  "Requests_voidLostEligibility": {
    "eligibility-not-lost": "It is not recorded that the school lost its eligibility after the decision. You do not need to correct anything."
  },
  "Requests_voidRefusalOfHelp": {
    "help-not-declined": "It is not recorded that the school declines the help. You do not need to correct anything."
  },
  "Requests_withdrawBid": {
    "already-decided": "The board has already decided on this request. Read its decision. If support is still needed, submit another request.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "bid-withdrawn": "This bid was withdrawn. Bid again if you can give the support.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-bid": "You have made no bid with this id. Check the id.",
    "unknown-reason": "Give one of the board's reasons for withdrawing a bid: …."
  },
  "Requests_withdrawHandOver": {
    "hand-over-answered": "The hand-over was answered or withdrawn. Read the request for what became of it.",
    "unknown-hand-over": "The request has no hand-over with this id. Check the id."
  },
  "Requests_withdrawRequest": {
    "already-decided": "The board has decided on this request and approved nothing. You do not need to withdraw it.",
    "being-handed-over": "The request is being handed over and waits for the answer. Withdraw the hand-over first.",
    "handed-over": "The request was handed over. Go on with it where it was accepted.",
    "request-withdrawn": "The request was withdrawn. Submit another request if support is needed.",
    "unknown-reason": "Give one of the board's reasons for a withdrawal: …."
  },
  "Schools_changeWatchNote": {
    "not-watched": "This school is not on your watch list. Add it first."
  },
  "Schools_classifySchool": {},
  "Schools_confirmSuccession": {
    "already-confirmed": "This party has already confirmed. You do not need to confirm again.",
    "not-a-party": "You do not need to confirm for this school. Each predecessor confirms for the school, and each successor through its responsible body.",
    "other-school": "This succession does not name the school. Use the path of a school that it names.",
    "second-person-needed": "You proposed or corrected this yourself, so another person must confirm it. Ask the party, or a colleague who reads the document.",
    "source-missing": "You are confirming on behalf of another party. Name the document in which they confirmed.",
    "succession-withdrawn": "This succession was withdrawn. Propose it again.",
    "successor-not-known": "The URN of the new school is missing. Correct the succession and give the URN, then confirm it."
  },
  "Schools_confirmSuccessionForBody": {
    "already-confirmed": "This party has already confirmed. You do not need to confirm again.",
    "not-a-party": "You do not need to confirm for this school. Each predecessor confirms for the school, and each successor through its responsible body.",
    "other-school": "This succession does not name the school. Use the path of a school that it names.",
    "second-person-needed": "You proposed or corrected this yourself, so another person must confirm it. Ask the party, or a colleague who reads the document.",
    "source-missing": "You are confirming on behalf of another party. Name the document in which they confirmed.",
    "succession-withdrawn": "This succession was withdrawn. Propose it again.",
    "successor-not-known": "The URN of the new school is missing. Correct the succession and give the URN, then confirm it."
  },
  "Schools_correctClassification": {
    "not-yet-classified": "Nobody has classified this school, so there is no classification to correct. Classify the school instead.",
    "nothing-changed": "This is what is recorded already. Give at least one new value."
  },
  "Schools_correctFormalStatus": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-status": "The school has no formal status with this id. Check the id."
  },
  "Schools_correctHeadship": {
    "headship-already-begins": "Another headship begins on …. Correct that one, or give another day.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "unknown-headship": "The school has no headship with this id. Check the id."
  },
  "Schools_correctSuccession": {
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "other-school": "This succession does not name the school. Use the path of a school that it names.",
    "school-named-twice": "A school is named twice. Name each school once; only in a merger or a split can one continue under its own URN.",
    "succession-withdrawn": "This succession was withdrawn. Propose it again.",
    "unknown-school": "There is no school with the URN … in the register. Check the URN, or import the register first.",
    "wrong-number-of-schools": "… Correct the URNs, or choose another kind."
  },
  "Schools_endFormalStatus": {
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "status-already-ended": "This formal status ended on …. Correct it if the day is wrong.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning.",
    "unknown-status": "The school has no formal status with this id. Check the id."
  },
  "Schools_proposeSuccession": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "other-school": "This succession does not name the school. Use the path of a school that it names.",
    "school-named-twice": "A school is named twice. Name each school once; only in a merger or a split can one continue under its own URN.",
    "unknown-school": "There is no school with the URN … in the register. Check the URN, or import the register first.",
    "wrong-number-of-schools": "… Correct the URNs, or choose another kind."
  },
  "Schools_recordFormalStatus": {
    "already-in-force": "The school already has this formal status. End that first, or correct it.",
    "in-the-future": "… is in the future. Give the day on which it happened.",
    "status-id-already-used": "Another formal status of the school already has this id. Use a new id.",
    "too-many-formal-statuses": "The school has … formal statuses on record, the most allowed. Correct one of them.",
    "unknown-school": "There is no school with this URN in the register. Check the URN, or import the register first."
  },
  "Schools_recordHeadship": {
    "headship-already-begins": "Another headship begins on …. Correct that one, or give another day.",
    "headship-id-already-used": "Another headship of the school already has this id. Use a new id.",
    "too-many-headships": "The school has had … headships, the most allowed. Correct one of them.",
    "unknown-school": "There is no school with this URN in the register. Check the URN, or import the register first."
  },
  "Schools_stopWatching": {
    "not-watched": "This school is not on your watch list. Add it first."
  },
  "Schools_watchSchool": {
    "already-watched": "This school is already on your watch list. Change its note instead.",
    "too-many-watched-schools": "Your watch list has … schools, the most allowed. Remove one first."
  },
  "Schools_withdrawSuccession": {
    "other-school": "This succession does not name the school. Use the path of a school that it names.",
    "succession-withdrawn": "This succession was withdrawn. Propose it again."
  },
  "Statistics_correctPriorityAreas": {
    "district-repeated": "The same district is named more than once. Name each district once.",
    "name-needed": "Give the set of priority areas a name.",
    "nothing-changed": "This is what is recorded already. Give at least one new value.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning."
  },
  "Statistics_namePriorityAreas": {
    "already-exists": "A record with this id already exists. Read it, or use a new id.",
    "district-repeated": "The same district is named more than once. Name each district once.",
    "name-needed": "Give the set of priority areas a name.",
    "term-ends-before-it-begins": "The term ends on … and begins on …. Give an end on or after the beginning."
  }
};
