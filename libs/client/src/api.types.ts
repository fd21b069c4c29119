/** Made from the OpenAPI document by `npm run client`: not written by hand. */

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service can do its work, with each part it needs */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this process counts, for Prometheus (also with the METRICS_TOKEN)
         * @description May be used by: administrator (everywhere).
         */
        get: operations["Operations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a person
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        post: operations["Persons_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{person}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a person is, for what and from when
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Persons_grantStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{person}/standings/{standing}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a standing
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Persons_endStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person with all their standings
         * @description May be used by: administrator (everywhere, self), auditor (self), clerk (self), board-member (self), chair (self), system-leader (self), school-head (self), alliance-director (self), la-officer (self), responsible-body (self).
         */
        get: operations["Persons_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are, and what you are today
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        get: operations["Persons_showMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/establishments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the national register of schools (GIAS «edubasealldata»)
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Imports_establishments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import overall inspection grades (Ofsted management information, latest inspections)
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Imports_inspections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose law governs the school, and where that is written
         * @description May be used by: la-officer (area), administrator (everywhere), clerk (board-area).
         */
        post: operations["Schools_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schools of a local authority as the public registers know them, by name
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        get: operations["Schools_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A school with its requests and contracts
         * @description May be used by: clerk (any), chair (any), board-member (any), auditor (any), school-head (school), la-officer (area), administrator (everywhere).
         */
        get: operations["Schools_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish an alliance with its lead schools
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        post: operations["Alliances_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{alliance}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit a member
         * @description May be used by: administrator (everywhere), clerk (board-area), alliance-director (alliance).
         */
        post: operations["Alliances_admitMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{alliance}/members/{member}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a member leaves
         * @description May be used by: administrator (everywhere), clerk (board-area), alliance-director (alliance).
         */
        post: operations["Alliances_recordDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{alliance}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An alliance with its members
         * @description May be used by: administrator (everywhere), clerk (any), alliance-director (alliance), auditor (any).
         */
        get: operations["Alliances_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{alliance}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the leaders of the alliance are at work, the earliest start first
         * @description May be used by: administrator (everywhere), clerk (any), alliance-director (alliance), auditor (any).
         */
        get: operations["Alliances_showDeployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Designate a system leader: one person, one record, and both have the same id
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        post: operations["Leaders_designate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Designate the same person again, once the designation before has ended
         * @description May be used by: administrator (everywhere), clerk (board-area).
         */
        post: operations["Leaders_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the designation
         * @description May be used by: administrator (everywhere), clerk (board-area).
         */
        post: operations["Leaders_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer time within a period
         * @description May be used by: system-leader (leader), alliance-director (alliance), clerk (board-area).
         */
        post: operations["Leaders_offerDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}/offers/{offer}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release time of an offer, as the head of the home school
         * @description May be used by: school-head (home-school).
         */
        post: operations["Leaders_releaseDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A leader with the ledger of their half-days
         * @description May be used by: system-leader (leader), school-head (home-school), alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        get: operations["Leaders_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leaders/{leader}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contracts of a leader, the earliest start first, and their time over all boards
         * @description May be used by: system-leader (leader), school-head (home-school), alliance-director (alliance), clerk (any), auditor (any).
         */
        get: operations["Leaders_showContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish a board with its terms of reference
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Boards_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revise the terms of reference from a day on, tomorrow or later
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Boards_reviseTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint a member or the chair
         * @description May be used by: administrator (everywhere), clerk (board).
         */
        post: operations["Boards_appointMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/members/{member}/standing-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a member stands down
         * @description May be used by: administrator (everywhere), clerk (board).
         */
        post: operations["Boards_standDownMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A board with its terms of reference and its members
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        get: operations["Boards_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the board has before it; an item in which you have an interest is withheld
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Boards_showAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All meetings of the board, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Boards_showMeetings"];
        put?: never;
        /**
         * Schedule a meeting of the board
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Meetings_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All requests to the board and how far each has come, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Boards_showRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of contracts: stage, judgement, time left
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Boards_showContracts"];
        put?: never;
        /**
         * Draft the contract for what a decision awards: one decision, one contract, and both have the same id
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due and what is late, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Boards_showDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes that can be chosen from on a day, with their meanings
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        get: operations["Boards_showVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts that start and requests that are settled in a period: stages, judgements, aims, half-days, money, waiting time
         * @description May be used by: clerk (board), chair (board), board-member (board), la-officer (board), auditor (everywhere, board).
         */
        get: operations["Boards_showStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statements of all grants of a board, by financial year
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        get: operations["Funds_list"];
        put?: never;
        /**
         * Record a grant of one financial year
         * @description May be used by: administrator (everywhere), chair (board).
         */
        post: operations["Funds_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/{fund}/increases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Increase a grant
         * @description May be used by: administrator (everywhere), chair (board).
         */
        post: operations["Funds_increase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/{fund}/instalments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an instalment that was paid
         * @description May be used by: clerk (board).
         */
        post: operations["Funds_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/{fund}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a payment comes back
         * @description May be used by: clerk (board).
         */
        post: operations["Funds_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/{fund}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statement of a grant: what is committed, paid, recovered and free
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        get: operations["Funds_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}/schools/{school}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a board for support for a school
         * @description May be used by: school-head (school), clerk (board), la-officer (area).
         */
        post: operations["Requests_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge that the school knows of the request
         * @description May be used by: school-head (school), responsible-body (school).
         */
        post: operations["Requests_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether the board can take the request
         * @description May be used by: clerk (board).
         */
        post: operations["Requests_screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer to give the support oneself
         * @description May be used by: system-leader (any).
         */
        post: operations["Requests_bid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}/tabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Table the request for a meeting
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Requests_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the request
         * @description May be used by: school-head (school), clerk (board).
         */
        post: operations["Requests_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request with what was said to it, as far as it is for the reader
         * @description May be used by: clerk (board), chair (board), board-member (board), school-head (school), responsible-body (school), la-officer (area), auditor (everywhere, board).
         */
        get: operations["Requests_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put other business on the agenda
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Meetings_addOtherBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the meeting with the roll and rules of the day
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Meetings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who is present and who sent apologies
         * @description May be used by: clerk (board).
         */
        post: operations["Meetings_recordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare an interest in an item
         * @description May be used by: clerk (board), chair (board), board-member (board).
         */
        post: operations["Meetings_declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Minute what was decided on an item
         * @description May be used by: clerk (board).
         */
        post: operations["Meetings_minuteDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the meeting; what is undecided waits for another
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Meetings_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{meeting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A meeting with its agenda; items in which a member has an interest are withheld from that member
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        get: operations["Meetings_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{decision}/conditions/{condition}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a condition is fulfilled
         * @description May be used by: clerk (board).
         */
        post: operations["Decisions_discharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{decision}/rescission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rescind a decision
         * @description May be used by: chair (board).
         */
        post: operations["Decisions_rescind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A decision, its conditions, and whether it still stands
         * @description May be used by: clerk (board), chair (board), board-member (board), school-head (school), responsible-body (school), la-officer (area), auditor (everywhere, board).
         */
        get: operations["Decisions_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/aims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree a measurable aim, before anybody signs
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_agreeAim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/aims/{aim}/dropping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop an aim, before anybody signs
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_dropAim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/signatures/school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign for the supported school
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_signForSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/signatures/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign as the leader who is to give the support
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_signForProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/signatures/home-head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign for the school that releases the leader
         * @description May be used by: school-head (home-school).
         */
        post: operations["Contracts_signForHomeSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge the contract for the responsible body
         * @description May be used by: responsible-body (school).
         */
        post: operations["Contracts_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask again for the money or the days that were refused
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_renewArrangements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the work: signed, funded, and with days reserved
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a contract that has not started
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a visit
         * @description May be used by: system-leader (leader), clerk (board).
         */
        post: operations["Contracts_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/visits/{visit}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a visit was held
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_recordHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/visits/{visit}/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a visit was not held, and why
         * @description May be used by: system-leader (leader), clerk (board).
         */
        post: operations["Contracts_recordMissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/visits/{visit}/countersignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Countersign a visit for the school
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the value of a measure on a day
         * @description May be used by: system-leader (leader), school-head (school).
         */
        post: operations["Contracts_takeReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress on every aim
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/not-progressing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the work is not progressing; raises a concern
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_notProgressing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/school-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how the school sees the work
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_giveSchoolView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/board-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a review by the board
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Contracts_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/by-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a variation for the school
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_proposeForSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/by-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_proposeForProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/{variation}/consent/by-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent to a variation for the school
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_consentForSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/{variation}/consent/by-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent to a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_consentForProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/{variation}/refusal/by-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a variation for the school
         * @description May be used by: school-head (school).
         */
        post: operations["Contracts_refuseForSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/variations/{variation}/refusal/by-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        post: operations["Contracts_refuseForProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/aims/{aim}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge an aim
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Contracts_judgeAim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the work with every aim judged
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Contracts_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/early-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the work before its time
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Contracts_endEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a contract that has ended and of which nothing is open
         * @description May be used by: clerk (board).
         */
        post: operations["Contracts_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A contract, for its parties
         * @description May be used by: clerk (board), chair (board), board-member (board), system-leader (leader), school-head (school, home-school), alliance-director (alliance), la-officer (area), responsible-body (school), auditor (everywhere, board).
         */
        get: operations["Contracts_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A contract event by event, as recorded, with the state after each
         * @description May be used by: auditor (everywhere, board), clerk (board).
         */
        get: operations["Contracts_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contract}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise a concern about the work under a contract
         * @description May be used by: school-head (school), clerk (board), chair (board), board-member (board), la-officer (area), system-leader (leader).
         */
        post: operations["Escalations_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalation}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a concern
         * @description May be used by: system-leader (leader), school-head (school), clerk (board), chair (board).
         */
        post: operations["Escalations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalation}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a concern to the next step of its route
         * @description May be used by: clerk (board), chair (board), la-officer (area).
         */
        post: operations["Escalations_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalation}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how a concern was resolved
         * @description May be used by: clerk (board), chair (board).
         */
        post: operations["Escalations_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A concern, what was answered, and how far it has gone
         * @description May be used by: clerk (board), chair (board), board-member (board), la-officer (area), system-leader (leader), auditor (everywhere, board).
         */
        get: operations["Escalations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far views and reactions have come, and what stopped them
         * @description May be used by: administrator (everywhere).
         */
        get: operations["Operations_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/views/{view}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a view that has stopped try its event again
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Operations_retryView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/reactions/{reaction}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a reaction that has stopped try its event again
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Operations_retryReaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/views/{view}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fold a view again from the first event; its old rows are served until the new ones take their place
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Operations_rebuildView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last verification since the service started, and what it found
         * @description May be used by: administrator (everywhere), auditor (everywhere).
         */
        get: operations["Operations_showVerification"];
        put?: never;
        /**
         * Check every seal of the log
         * @description May be used by: administrator (everywhere), auditor (everywhere).
         */
        post: operations["Operations_verifyEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demonstration/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the clock, and do what is due by then
         * @description May be used by: administrator (everywhere).
         */
        post: operations["Demonstration_setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RegisterPersonBody: {
            /** @description Kept encrypted under the key of this person. */
            name: string;
            /**
             * @description Kept encrypted under the key of this person.
             * @default null
             */
            email?: string | null;
        };
        ScopeBody: {
            /**
             * @description This field must be one of everywhere, board, school, alliance, leader, area.
             * @enum {string}
             */
            kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area";
            /** @description Id of the board, alliance or leader, URN of the school, code of the local authority; * for everywhere. */
            id: string;
        };
        GrantStandingBody: {
            /**
             * @description This field must be one of administrator, auditor, clerk, board-member, chair, system-leader, school-head, alliance-director, la-officer, responsible-body.
             * @enum {string}
             */
            role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "system-leader" | "school-head" | "alliance-director" | "la-officer" | "responsible-body";
            /** @description For what the role is held. */
            scope: components["schemas"]["ScopeBody"];
            /**
             * Format: date
             * @description First day of the standing.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the standing; until ended when left out.
             * @default null
             */
            to?: string | null;
        };
        EndStandingBody: {
            /**
             * Format: date
             * @description Last day of the standing; a day before its first makes it void.
             */
            on: string;
            /** @description Kept encrypted under the person's key. */
            reason: string;
        };
        ClassifySchoolBody: {
            /**
             * @description Whose law governs the school, and so which route a concern takes.
             * @enum {string}
             */
            governance: "maintained" | "academy" | "independent";
            /** @description Who must be consulted before a formal step: a diocese, a foundation. */
            consultees: string[];
            /** @description Where it is written. */
            source: string;
        };
        EstablishAllianceBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            name: string;
            /**
             * @description A single alliance has one lead school, a job-share two or more.
             * @enum {string}
             */
            form: "single" | "job-share" | "multiple";
            /** @description The schools that lead the alliance. */
            leadSchools: string[];
            /**
             * Format: date
             * @description The first day of the alliance.
             */
            from: string;
        };
        AdmitMemberBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            organisation: string;
            /**
             * @description The school, where the member is one.
             * @default null
             */
            urn?: string | null;
            /** @description What it is in the alliance. */
            role: string;
            /**
             * Format: date
             * @description The first day of membership.
             */
            from: string;
        };
        RecordDepartureBody: {
            /**
             * Format: date
             * @description The last day of membership.
             */
            on: string;
        };
        DesignateLeaderBody: {
            /** @description Type of provider: national leader (nle), specialist leader (sle), adviser … */
            providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the designation; open when left out.
             * @default null
             */
            to?: string | null;
            /** @description The school where the leader works, whose head releases their time. */
            homeSchoolUrn: string;
            /**
             * Format: uuid
             * @description The alliance that answers for the leader, if one does.
             * @default null
             */
            allianceId?: string | null;
            /** @description As the register names them. */
            phases: string[];
            /** @description In what the leader helps. */
            needAreas: string[];
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            personId: string;
        };
        RenewDesignationBody: {
            /** @description Type of provider: national leader (nle), specialist leader (sle), adviser … */
            providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the designation; open when left out.
             * @default null
             */
            to?: string | null;
            /** @description The school where the leader works, whose head releases their time. */
            homeSchoolUrn: string;
            /**
             * Format: uuid
             * @description The alliance that answers for the leader, if one does.
             * @default null
             */
            allianceId?: string | null;
            /** @description As the register names them. */
            phases: string[];
            /** @description In what the leader helps. */
            needAreas: string[];
        };
        WithdrawDesignationBody: {
            /**
             * Format: date
             * @description Last day of the designation.
             */
            on: string;
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        OfferDaysBody: {
            /**
             * Format: date
             * @description First day on which the time can be used.
             */
            from: string;
            /**
             * Format: date
             * @description Last day on which the time can be used.
             */
            to: string;
            /** @description How many half-days within the period; they count once the home head releases them. */
            halfDays: number;
        };
        ReleaseDaysBody: {
            /** @description How many half-days of this offer are released in all; 0 for none. */
            halfDays: number;
        };
        LevelBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64. */
            code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            meaning: string;
            /** @description The longest a contract at this level may last, in days. */
            longestDays: number;
            /** @description The most time that may be awarded at this level, in half-days. */
            mostHalfDays: number;
            /** @description The most money that may be awarded at this level, in pence. */
            mostPence: number;
        };
        TermBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64. */
            code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            meaning: string;
        };
        DecisionReasonsBody: {
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            approve: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            "approve-with-conditions": components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            "approve-in-part": components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            "monitor-only": components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            defer: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            decline: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            "refer-on": components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            "unable-to-assess": components["schemas"]["TermBody"][];
        };
        TermsBody: {
            /** @description How many members without a conflict must be present. */
            quorum: number;
            /**
             * @description This field must be one of majority, consensus.
             * @enum {string}
             */
            decisionRule: "majority" | "consensus";
            /** @description Days between two reviews of a running contract. */
            reviewEveryDays: number;
            /** @description Days between two progress reports. */
            reportEveryDays: number;
            /** @description Days after the end of a contract within which it is still recorded and judged. */
            graceDays: number;
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            levels: components["schemas"]["LevelBody"][];
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            providerTypes: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            needAreas: components["schemas"]["TermBody"][];
            /** @description This field must be an object. */
            decisionReasons: components["schemas"]["DecisionReasonsBody"];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            missedVisitReasons: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            earlyEndCauses: components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            withdrawalReasons: components["schemas"]["TermBody"][];
        };
        EstablishBoardBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            name: string;
            /** @description Codes of the local authorities. */
            areas: string[];
            /**
             * Format: date
             * @description The first day on which it may act.
             */
            from: string;
            /**
             * @description Its terms of reference; the default set when left out.
             * @default null
             */
            terms?: components["schemas"]["TermsBody"] | null;
        };
        ReviseTermsBody: {
            /**
             * Format: date
             * @description The day from which the new terms hold.
             */
            from: string;
            /** @description This field must be an object. */
            terms: components["schemas"]["TermsBody"];
            /** @description This field must be text of at most 500 characters, not blank, without control characters. */
            reason: string;
        };
        AppointMemberBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            personId: string;
            /**
             * @description This field must be one of chair, member.
             * @enum {string}
             */
            office: "chair" | "member";
            /**
             * @description The school the member leads or works in; conflicts of interest follow from it.
             * @default null
             */
            schoolUrn?: string | null;
            /**
             * Format: date
             * @description First day of the term of office.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the term of office; open when left out.
             * @default null
             */
            to?: string | null;
        };
        StandDownMemberBody: {
            /**
             * Format: date
             * @description The last day in office.
             */
            on: string;
        };
        GrantFundBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            name: string;
            /** @description Who gives the money. */
            source: string;
            /** @description The financial year of the grant. */
            financialYear: string;
            /** @description The grant in pence. */
            pence: number;
        };
        IncreaseGrantBody: {
            /** @description What is added, in pence. */
            pence: number;
            /** @description Who gives the money. */
            source: string;
        };
        PayInstalmentBody: {
            /**
             * Format: uuid
             * @description The contract that is paid for; money must be committed for it.
             */
            contractId: string;
            /** @description This field must be whole pence from 1 to 10000000000. */
            pence: number;
            /** @description For what it is paid. */
            milestone: string;
            /**
             * Format: date
             * @description The day on which it was paid; not in the future.
             */
            paidOn: string;
        };
        RecoverPaymentBody: {
            /**
             * Format: uuid
             * @description The contract for which it was paid.
             */
            contractId: string;
            /** @description What comes back, in pence; at most what was paid. */
            pence: number;
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        SubmitRequestBody: {
            /** @description A reference that people can read. */
            reference: string;
            /**
             * @description Who asks for the support.
             * @enum {string}
             */
            from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            /** @description Codes of the board's need areas. */
            needAreas: string[];
            /** @description What is to be better afterwards. Names no people. */
            outcomesWanted: string;
            /** @description May name people: kept encrypted under a key of its own. */
            circumstances: string;
            /**
             * @description This field must be one of routine, soon, urgent.
             * @enum {string}
             */
            urgency: "routine" | "soon" | "urgent";
        };
        AcknowledgeRequestBody: {
            /**
             * @description This field must be one of head, chair-of-governors, responsible-body.
             * @enum {string}
             */
            by: "head" | "chair-of-governors" | "responsible-body";
        };
        ScreenRequestBody: {
            /** @description Whether the board can take it. */
            eligible: boolean;
            /** @description Why it is eligible, or why not. May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        BidForRequestBody: {
            /**
             * Format: uuid
             * @description The caller's own leader record.
             */
            leaderId: string;
            /** @description How many half-days the leader would work. */
            halfDays: number;
            /** @description The price in whole pence; 0 when nothing is asked for. */
            pence: number;
            /** @description How the leader would go about it. May name people: kept encrypted under a key of its own. */
            approach: string;
        };
        TableRequestBody: {
            /**
             * Format: uuid
             * @description A meeting of the same board that has not closed.
             */
            meetingId: string;
        };
        WithdrawRequestBody: {
            /** @description One of the board's reasons for a withdrawal. */
            reasonCode: string;
            /** @description May name people: kept encrypted under a key of its own. */
            note: string;
        };
        ScheduleMeetingBody: {
            /**
             * Format: date
             * @description The day of the meeting; it is opened on this day only.
             */
            on: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            place: string;
        };
        AddOtherBusinessBody: {
            /**
             * @description This field must be one of review, escalation, other.
             * @enum {string}
             */
            kind: "review" | "escalation" | "other";
            /**
             * Format: uuid
             * @description The contract that a review is about, or the escalation; none for other business.
             * @default null
             */
            subjectId?: string | null;
            /**
             * @description The school that other business concerns, if any; known from the contract of a review or escalation.
             * @default null
             */
            schoolUrn?: string | null;
            /** @description What it is about. Names no people. */
            title: string;
        };
        /** @description Nothing: the address says it all. */
        NoFields: Record<string, never>;
        RecordAttendanceBody: {
            /** @description Members who are present. */
            present: string[];
            /** @description Members who sent apologies. */
            apologies: string[];
        };
        DeclareInterestBody: {
            /**
             * Format: uuid
             * @description The item of the agenda.
             */
            itemId: string;
            /**
             * Format: uuid
             * @description The member; oneself when left out. Only the clerk names another.
             * @default null
             */
            personId?: string | null;
            /** @description May name people: kept encrypted under a key of its own. */
            nature: string;
        };
        VoteBody: {
            /** @description Members who voted for it, or spoke for it in a consensus. */
            for: string[];
            /** @description Members who voted against it; their dissent is on record by name. */
            against: string[];
            /** @description This field must be a list of 0 to 100 entries, and each must be a UUID in lower case. */
            abstained: string[];
            /**
             * @description The chair's casting vote; only when votes are equal.
             * @default null
             * @enum {string|null}
             */
            castingVote?: "for" | "against" | null;
        };
        AwardBody: {
            /**
             * Format: uuid
             * @description The leader who is to give the support.
             */
            leaderId: string;
            /** @description One of the board's levels of intervention. */
            level: string;
            /** @description The most half-days that a contract may plan. */
            mostHalfDays: number;
            /** @description The most a contract may cost, in whole pence; 0 when none is needed. */
            mostPence: number;
            /**
             * Format: date
             * @description The latest day on which a contract may end.
             */
            latestEnd: string;
        };
        ConditionBody: {
            /** @description What is to be fulfilled. Names no people. */
            text: string;
            /**
             * Format: date
             * @description By when; without a day when left out.
             * @default null
             */
            due?: string | null;
        };
        MinuteDecisionBody: {
            /**
             * Format: uuid
             * @description The item of the agenda.
             */
            itemId: string;
            /**
             * @description This field must be one of approve, approve-with-conditions, approve-in-part, monitor-only, defer, decline, refer-on, unable-to-assess.
             * @enum {string}
             */
            outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess";
            /** @description Codes of the board's reasons for this outcome. */
            reasonCodes: string[];
            /** @description Why the board decides so. May name people: kept encrypted under a key of its own. */
            rationale: string;
            /** @description What else was considered. Names no people. */
            optionsConsidered: string[];
            /** @description This field must be an object. */
            vote: components["schemas"]["VoteBody"];
            /**
             * @description What an approval allows; left out otherwise.
             * @default null
             */
            award?: components["schemas"]["AwardBody"] | null;
            /** @description What the approval depends on. */
            conditions: components["schemas"]["ConditionBody"][];
            /**
             * Format: date
             * @description The day from which the decision holds.
             */
            effectiveFrom: string;
        };
        DischargeConditionBody: {
            /** @description What shows that the condition is fulfilled. May name people: kept encrypted under a key of its own. */
            evidence: string;
        };
        RescindDecisionBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        DraftContractBody: {
            /** @description A reference that people can read. */
            reference: string;
            /**
             * Format: uuid
             * @description The decision that approved the support.
             */
            decisionId: string;
            /**
             * Format: uuid
             * @description The leader whom the decision awards the work to.
             */
            leaderId: string;
            /**
             * Format: uuid
             * @description The fund of the board that pays.
             */
            fundId: string;
            /** @description The price in whole pence, within the award; 0 when none is needed. */
            pence: number;
            /** @description Half-days of the leader, within the award. */
            halfDays: number;
            /**
             * Format: date
             * @description First day of the work.
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day of the work; the time limit that lapses.
             */
            endsOn: string;
        };
        MeasureBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            name: string;
            /** @description This field must be text of at most 60 characters, not blank, without control characters. */
            unit: string;
            /**
             * @description The direction that is better.
             * @enum {string}
             */
            direction: "up" | "down";
        };
        BaselineBody: {
            /** @description In the unit of the measure. */
            value: number;
            /**
             * Format: date
             * @description The day of the value.
             */
            on: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            cohort: string;
            /**
             * @description This field must be one of provisional, revised, final.
             * @enum {string}
             */
            status: "provisional" | "revised" | "final";
        };
        TargetBody: {
            /** @description In the unit of the measure, beyond the baseline. */
            value: number;
            /**
             * Format: date
             * @description By when; within the contract.
             */
            by: string;
        };
        AgreeAimBody: {
            /** @description One of the board's need areas. */
            needArea: string;
            /** @description What is to be reached. Names no people. */
            statement: string;
            /** @description This field must be an object. */
            measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            target: components["schemas"]["TargetBody"];
            /** @description Who assesses it, by office: names no people. */
            assessor: string;
            /** @description How it is assessed. */
            method: string;
        };
        SignContractBody: {
            /**
             * Format: date
             * @description The day of the signature; not in the future.
             */
            signedOn: string;
        };
        AcknowledgeContractBody: {
            /**
             * Format: date
             * @description The day on which the responsible body saw the contract.
             */
            acknowledgedOn: string;
        };
        StartContractBody: {
            /**
             * Format: date
             * @description The day on which the work started; not in the future.
             */
            startedOn: string;
        };
        WithdrawContractBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        PlanVisitBody: {
            /**
             * Format: date
             * @description Within the contract.
             */
            on: string;
            /** @description This field must be whole half-days from 1 to 10000. */
            halfDays: number;
            /** @description What it is for. Names no people. */
            purpose: string;
        };
        RecordVisitBody: {
            /**
             * Format: date
             * @description The day of the visit; not in the future.
             */
            heldOn: string;
            /** @description How long it took. */
            halfDays: number;
            /** @description May name people: kept encrypted under a key of its own. */
            summary: string;
        };
        RecordMissedVisitBody: {
            /** @description One of the board's reasons for a missed visit. */
            reasonCode: string;
            /** @description May name people: kept encrypted under a key of its own. */
            note: string;
        };
        TakeReadingBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            aimId: string;
            /** @description In the unit of the aim's measure. */
            value: number;
            /**
             * Format: date
             * @description The day of the value; not in the future.
             */
            takenOn: string;
            /** @description Where the value comes from. Names no people. */
            source: string;
        };
        AimRatingBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            aimId: string;
            /**
             * @description How the work towards the aim goes.
             * @enum {string}
             */
            rating: "red" | "amber" | "green";
            /** @description On what it is rated. Names no people. */
            evidence: string;
        };
        SubmitProgressReportBody: {
            /**
             * Format: date
             * @description The day of the report; not in the future.
             */
            reportedOn: string;
            /** @description Every aim of the contract exactly once. */
            ratings: components["schemas"]["AimRatingBody"][];
            /** @description May name people: kept encrypted under a key of its own. */
            narrative: string;
        };
        ReportNotProgressingBody: {
            /**
             * @description What stands in the way. A safeguarding concern is never sent here: refer it at once.
             * @enum {string}
             */
            kind: "progress" | "engagement" | "leadership" | "capacity" | "funding";
            /** @description The aims that do not progress. */
            aimIds: string[];
            /** @description May name people: kept encrypted under a key of its own. */
            detail: string;
        };
        GiveSchoolViewBody: {
            /** @description How the school sees the work. May name people: kept encrypted under a key of its own. */
            view: string;
        };
        RecordBoardReviewBody: {
            /**
             * Format: date
             * @description The day of the review; not in the future.
             */
            reviewedOn: string;
            /**
             * @description This field must be one of red, amber, green.
             * @enum {string}
             */
            judgement: "red" | "amber" | "green";
            /** @description May name people: kept encrypted under a key of its own. */
            note: string;
        };
        VariedAimBody: {
            /** @description One of the board's need areas. */
            needArea: string;
            /** @description What is to be reached. Names no people. */
            statement: string;
            /** @description This field must be an object. */
            measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            target: components["schemas"]["TargetBody"];
            /** @description Who assesses it, by office: names no people. */
            assessor: string;
            /** @description How it is assessed. */
            method: string;
            /**
             * Format: uuid
             * @description The aim that changes.
             */
            aimId: string;
        };
        ProposeVariationBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
            /** @description The new version of each aim that changes. Names no people. */
            aims: components["schemas"]["VariedAimBody"][];
            /** @description The planned half-days from now on, in all; as before when they do not change. */
            halfDays: number;
        };
        RefuseVariationBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        JudgeAimBody: {
            /**
             * @description This field must be one of met, partly-met, not-met.
             * @enum {string}
             */
            judgement: "met" | "partly-met" | "not-met";
            /** @description On what it is judged. May name people: kept encrypted under a key of its own. */
            evidence: string;
            /**
             * Format: date
             * @description The day of the judgement; not in the future.
             */
            judgedOn: string;
        };
        CompleteContractBody: {
            /**
             * Format: date
             * @description Last day of the work; not in the future.
             */
            endedOn: string;
            /** @description What of the price is not owed and goes back to the fund, in whole pence; 0 when none. */
            unusedPence: number;
            /** @description May name people: kept encrypted under a key of its own. */
            note: string;
        };
        EndContractEarlyBody: {
            /**
             * Format: date
             * @description Last day of the work; not in the future.
             */
            endedOn: string;
            /** @description May name people: kept encrypted under a key of its own. */
            note: string;
            /** @description One of the board's causes for an early end. */
            causeCode: string;
        };
        RaiseConcernBody: {
            /**
             * @description This field must be one of progress, engagement, leadership, capacity, funding, safeguarding.
             * @enum {string}
             */
            kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** @description The aims it is about; may be empty. */
            aimIds: string[];
            /**
             * @description What the concern is; needed unless it is about safeguarding, of which no detail is kept. May name people: kept encrypted under a key of its own.
             * @default null
             */
            detail?: string | null;
            /**
             * @description To whom a safeguarding concern was referred: the body or office, no names; for no other kind.
             * @default null
             */
            referredTo?: string | null;
        };
        AnswerConcernBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            answer: string;
        };
        EscalateConcernBody: {
            /** @description Why it goes further. May name people: kept encrypted under a key of its own. */
            reason: string;
        };
        ResolveConcernBody: {
            /** @description How it was resolved. May name people: kept encrypted under a key of its own. */
            outcome: string;
            /**
             * Format: date
             * @description The day on which it was resolved; not in the future.
             */
            resolvedOn: string;
        };
        SetClockBody: {
            /**
             * Format: date-time
             * @description What the clock shows from now on.
             */
            to: string;
        };
        /** @description A problem document (RFC 9457). Programs branch on `code`. */
        Problem: {
            /** @description `urn:problem:` and the kind of problem. */
            type: string;
            /** @description The kind of problem in words. */
            title: string;
            status: number;
            /** @description What is wrong in this case, and what to do. */
            detail?: string;
            /** @description The kind of problem, or the code of the rule that refuses: `refused` has the rule's own. */
            code: string;
            /** @description Each field of the body, query or header that is wrong. */
            errors?: {
                /** @description With dots into parts. */
                field: string;
                /** @description What it must be. */
                message: string;
            }[];
            /** @description Name it when you ask what happened. */
            correlationId: string;
        };
        Recorded: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
        };
        RecordedStanding: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            standingId: string;
        };
        Scope: {
            /** @enum {string} */
            kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area";
            /** @description Id, URN or code of what it is for; `*` for everywhere. */
            id: string;
        };
        Standing: {
            standingId: string;
            /** @enum {string} */
            role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "system-leader" | "school-head" | "alliance-director" | "la-officer" | "responsible-body";
            scope: components["schemas"]["Scope"];
            /** Format: date */
            from: string;
            to: string | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            /** @description After erasure «erased». */
            name: string;
            email: string | null;
            standings: components["schemas"]["Standing"][];
        };
        RejectedRow: {
            /** @description Physical line of the file, from 1. */
            line: number;
            column: string | null;
            value: string;
            reason: string;
        };
        ImportSummary: {
            rows: number;
            /** @description Schools that were not known before. */
            registered: number;
            changed: number;
            unchanged: number;
            passedOver: number;
            rejectedCount: number;
            /** @description The first thousand, by line. */
            rejected: components["schemas"]["RejectedRow"][];
            headers: {
                unknown: string[];
                missing: string[];
                repeated: string[];
            };
        };
        RegisterEntry: {
            name: string;
            status: string;
            phase: string;
            /** @description Code of the local authority. */
            laCode: string;
            laName: string | null;
            typeCode: string | null;
            districtCode: string | null;
            districtName: string | null;
            easting: number | null;
            northing: number | null;
            pupils: number | null;
            percentageFsm: number | null;
            trustName: string | null;
            religiousCharacter: string | null;
            openedOn: string | null;
            closedOn: string | null;
        };
        ListedSchool: {
            urn: string;
            name: string;
            laCode: string;
            entry: components["schemas"]["RegisterEntry"];
            source: {
                file: string;
                extractedOn: string | null;
            };
            governance: ("maintained" | "academy" | "independent") | null;
            governanceSource: string | null;
            consultees: string[];
            latestInspection: {
                [key: string]: unknown;
            } | null;
        };
        Schools: {
            /** @description Code of the local authority. */
            area: string;
            schools: components["schemas"]["ListedSchool"][];
            next: string | null;
        };
        SchoolRequest: {
            /** Format: uuid */
            requestId: string;
            schoolUrn: string;
            /** Format: uuid */
            boardId: string;
            reference: string;
            /** @enum {string} */
            from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            needAreas: string[];
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            submittedOn: string;
            /** @enum {string} */
            state: "submitted" | "eligible" | "not-eligible" | "tabled" | "decided" | "deferred" | "withdrawn";
            outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
            decidedOn: string | null;
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        WithheldRequest: {
            requestId: string;
            /** @constant */
            withheld: true;
        };
        SchoolContract: {
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            boardId: string;
            reference: string;
            /** Format: uuid */
            leaderId: string;
            level: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description In half-days. */
            plannedHalfDays: number;
            /** @description In half-days. */
            deliveredHalfDays: number;
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        WithheldContract: {
            contractId: string;
            /** @constant */
            withheld: true;
        };
        School: {
            urn: string;
            name: string;
            laCode: string;
            entry: components["schemas"]["RegisterEntry"];
            source: {
                file: string;
                extractedOn: string | null;
            };
            governance: ("maintained" | "academy" | "independent") | null;
            governanceSource: string | null;
            consultees: string[];
            latestInspection: {
                [key: string]: unknown;
            } | null;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            requests: (components["schemas"]["SchoolRequest"] | components["schemas"]["WithheldRequest"])[];
            contracts: (components["schemas"]["SchoolContract"] | components["schemas"]["WithheldContract"])[];
        };
        RecordedMember: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            memberId: string;
        };
        AllianceMember: {
            /** Format: uuid */
            memberId: string;
            organisation: string;
            urn: string | null;
            role: string;
            /** Format: date */
            from: string;
            to: string | null;
        };
        AllianceState: {
            name: string;
            /** @enum {string} */
            form: "single" | "job-share" | "multiple";
            leadSchools: string[];
            /** Format: date */
            from: string;
            members: components["schemas"]["AllianceMember"][];
        };
        Alliance: {
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: components["schemas"]["AllianceState"];
        };
        Deployment: {
            /** Format: uuid */
            contractId: string;
            reference: string;
            /** Format: uuid */
            boardId: string;
            /** Format: uuid */
            leaderId: string;
            schoolUrn: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description In half-days. */
            plannedHalfDays: number;
            /** @description In half-days. */
            deliveredHalfDays: number;
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        Deployments: {
            /** Format: date */
            on: string;
            deployments: (components["schemas"]["Deployment"] | components["schemas"]["WithheldContract"])[];
            next: string | null;
        };
        RecordedOffer: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            offerId: string;
        };
        OfferInLedger: {
            /** Format: uuid */
            offerId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description In half-days. */
            offered: number;
            /** @description Half-days that the home head has released. */
            released: number;
            /** @description In half-days. */
            reserved: number;
            /** @description In half-days. */
            delivered: number;
            /** @description Released and neither reserved nor delivered, in half-days. */
            free: number;
        };
        ContractInLedger: {
            /** Format: uuid */
            contractId: string;
            /** @description In half-days. */
            reserved: number;
            /** @description In half-days. */
            delivered: number;
            /** @description Nothing more is reserved for it. */
            over: boolean;
        };
        Leader: {
            /** Format: uuid */
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            /** Format: uuid */
            personId: string;
            providerType: string;
            designatingBody: string;
            /** Format: date */
            from: string;
            to: string | null;
            homeSchoolUrn: string;
            allianceId: string | null;
            phases: string[];
            needAreas: string[];
            withdrawn: boolean;
            offers: components["schemas"]["OfferInLedger"][];
            contracts: (components["schemas"]["ContractInLedger"] | components["schemas"]["WithheldContract"])[];
        };
        Capacity: {
            /** @description In half-days. */
            offered: number;
            /** @description Half-days that the home head has released. */
            released: number;
            /** @description In half-days. */
            reserved: number;
            /** @description In half-days. */
            delivered: number;
            /** @description Released and neither reserved nor delivered, in half-days. */
            free: number;
        };
        LeaderContract: {
            /** Format: uuid */
            contractId: string;
            reference: string;
            /** Format: uuid */
            boardId: string;
            schoolUrn: string;
            level: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            nextReportOn: string | null;
            /** @description In half-days. */
            plannedHalfDays: number;
            /** @description In half-days. */
            deliveredHalfDays: number;
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        LeaderContracts: {
            /** Format: uuid */
            leaderId: string;
            capacity: components["schemas"]["Capacity"];
            contracts: (components["schemas"]["LeaderContract"] | components["schemas"]["WithheldContract"])[];
            next: string | null;
        };
        Level: {
            code: string;
            meaning: string;
            longestDays: number;
            /** @description In half-days. */
            mostHalfDays: number;
            /** @description In pence. */
            mostPence: number;
        };
        Term: {
            code: string;
            meaning: string;
        };
        TermsOfReference: {
            /** Format: date */
            from: string;
            /** @description Members without a conflict of interest who must be present. */
            quorum: number;
            /** @enum {string} */
            decisionRule: "majority" | "consensus";
            reviewEveryDays: number;
            reportEveryDays: number;
            graceDays: number;
            levels: components["schemas"]["Level"][];
            providerTypes: components["schemas"]["Term"][];
            needAreas: components["schemas"]["Term"][];
            decisionReasons: {
                approve: components["schemas"]["Term"][];
                "approve-with-conditions": components["schemas"]["Term"][];
                "approve-in-part": components["schemas"]["Term"][];
                "monitor-only": components["schemas"]["Term"][];
                defer: components["schemas"]["Term"][];
                decline: components["schemas"]["Term"][];
                "refer-on": components["schemas"]["Term"][];
                "unable-to-assess": components["schemas"]["Term"][];
            };
            missedVisitReasons: components["schemas"]["Term"][];
            earlyEndCauses: components["schemas"]["Term"][];
            withdrawalReasons: components["schemas"]["Term"][];
        };
        BoardMember: {
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            office: "chair" | "member";
            schoolUrn: string | null;
            /** Format: date */
            from: string;
            to: string | null;
        };
        BoardState: {
            name: string;
            areas: string[];
            terms: components["schemas"]["TermsOfReference"][];
            members: components["schemas"]["BoardMember"][];
        };
        Board: {
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: components["schemas"]["BoardState"];
        };
        AgendaEntry: {
            title: string;
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            kind: "request" | "review" | "escalation" | "other";
            subjectId: string | null;
            schoolUrn: string | null;
            /** @enum {string} */
            state: "on-agenda" | "decided" | "carried-over";
            conflicted: string[];
            decisionId: string | null;
            outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        WithheldItem: {
            itemId: string;
            /** @constant */
            withheld: true;
        };
        MeetingAgenda: {
            /** Format: uuid */
            meetingId: string;
            /** Format: uuid */
            boardId: string;
            /** Format: date */
            on: string;
            place: string;
            /** @enum {string} */
            state: "scheduled" | "open" | "closed";
            quorum: number | null;
            present: string[];
            items: (components["schemas"]["AgendaEntry"] | components["schemas"]["WithheldItem"])[];
        };
        WaitingRequest: {
            /** Format: uuid */
            requestId: string;
            /** Format: uuid */
            boardId: string;
            reference: string;
            schoolUrn: string;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            submittedOn: string;
            /** @enum {string} */
            state: "waiting";
            screened: boolean;
        };
        Agenda: {
            /** @description From today on and those before that are not closed, the earliest first. */
            meetings: components["schemas"]["MeetingAgenda"][];
            /** @description The longest waiting first. */
            waiting: (components["schemas"]["WaitingRequest"] | components["schemas"]["WithheldRequest"])[];
        };
        BoardMeeting: {
            /** Format: uuid */
            meetingId: string;
            /** Format: uuid */
            boardId: string;
            /** Format: date */
            on: string;
            place: string;
            /** @enum {string} */
            state: "scheduled" | "open" | "closed";
            quorum: number | null;
            present: string[];
        };
        BoardMeetings: {
            meetings: components["schemas"]["BoardMeeting"][];
            next: string | null;
        };
        BoardRequest: {
            /** Format: uuid */
            requestId: string;
            /** Format: uuid */
            boardId: string;
            reference: string;
            schoolUrn: string;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            submittedOn: string;
            /** @enum {string} */
            state: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "withdrawn";
            meetingId: string | null;
        };
        BoardRequests: {
            requests: (components["schemas"]["BoardRequest"] | components["schemas"]["WithheldRequest"])[];
            next: string | null;
        };
        RegisteredAim: {
            /** Format: uuid */
            aimId: string;
            needArea: string;
            statement: string;
            measure: {
                name: string;
                unit: string;
                /** @enum {string} */
                direction: "up" | "down";
            };
            baseline: {
                value: number;
                /** Format: date */
                on: string;
                cohort: string;
                /** @enum {string} */
                status: "provisional" | "revised" | "final";
            };
            target: {
                value: number;
                /** Format: date */
                by: string;
            };
            assessor: string;
            method: string;
            latest: {
                value: number;
                /** Format: date */
                takenOn: string;
            } | null;
            rating: ("red" | "amber" | "green") | null;
            judgement: ("met" | "partly-met" | "not-met") | null;
        };
        RegisteredContract: {
            /** Format: uuid */
            contractId: string;
            reference: string;
            /** Format: uuid */
            boardId: string;
            /** Format: uuid */
            decisionId: string;
            requestId: string | null;
            schoolUrn: string;
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            leaderPersonId: string;
            homeSchoolUrn: string;
            allianceId: string | null;
            level: string;
            /** Format: uuid */
            fundId: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The time limit.
             */
            endsOn: string;
            /**
             * Format: date
             * @description The last day on which what happened within the contract is still recorded.
             */
            recordableUntil: string;
            startedOn: string | null;
            endedOn: string | null;
            endedHow: ("completed" | "ended-early" | "lapsed") | null;
            boardJudgement: ("red" | "amber" | "green") | null;
            reviewedOn: string | null;
            /** @description In half-days. */
            plannedHalfDays: number;
            /** @description In half-days. */
            deliveredHalfDays: number;
            /** @description In pence. */
            pence: number;
            /** @description What was paid and did not come back, in pence. */
            paidPence: number;
            /** @description Concerns raised and not yet settled; only for those who may see them. */
            openConcerns: string[];
            aims: components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            signedBy: ("school" | "provider" | "home-head")[];
            moneyConfirmed: boolean;
            daysConfirmed: boolean;
            daysLeft: number | null;
            /** @description The time limit has passed. */
            lapsed: boolean;
        };
        BoardContracts: {
            /** Format: date */
            on: string;
            contracts: (components["schemas"]["RegisteredContract"] | components["schemas"]["WithheldContract"])[];
            next: string | null;
        };
        DueItem: {
            title: string;
            /** @enum {string} */
            what: "review" | "report" | "visit" | "contract-end" | "aim-target" | "condition";
            /** Format: date */
            due: string;
            /** @enum {string} */
            state: "due" | "late";
            /** @description Days until the due day, or since. */
            days: number;
            contractId: string | null;
            reference: string | null;
            leaderId: string | null;
            decisionId: string | null;
            schoolUrn: string | null;
            subjectId: string | null;
        };
        Due: {
            /** Format: date */
            on: string;
            items: components["schemas"]["DueItem"][];
            next: string | null;
        };
        Vocabulary: {
            /**
             * Format: date
             * @description The day that was asked for.
             */
            on: string;
            /**
             * Format: date
             * @description The day from which these lists hold.
             */
            from: string;
            levels: components["schemas"]["Level"][];
            providerTypes: components["schemas"]["Term"][];
            needAreas: components["schemas"]["Term"][];
            decisionReasons: {
                approve: components["schemas"]["Term"][];
                "approve-with-conditions": components["schemas"]["Term"][];
                "approve-in-part": components["schemas"]["Term"][];
                "monitor-only": components["schemas"]["Term"][];
                defer: components["schemas"]["Term"][];
                decline: components["schemas"]["Term"][];
                "refer-on": components["schemas"]["Term"][];
                "unable-to-assess": components["schemas"]["Term"][];
            };
            missedVisitReasons: components["schemas"]["Term"][];
            earlyEndCauses: components["schemas"]["Term"][];
            withdrawalReasons: components["schemas"]["Term"][];
        };
        ContractsAtStage: {
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            count: number;
        };
        ContractsJudged: {
            judgement: ("red" | "amber" | "green") | null;
            count: number;
        };
        AimFigures: {
            needArea: string;
            met: number;
            "partly-met": number;
            "not-met": number;
            /** @description Not judged yet. */
            open: number;
        };
        BoardStatistics: {
            /**
             * Format: date
             * @description The day on which stages are looked at.
             */
            on: string;
            from: string | null;
            to: string | null;
            contracts: {
                total: number;
                byStage: components["schemas"]["ContractsAtStage"][];
                /** @description By the judgement of the board at its last review; null: not reviewed. */
                byJudgement: components["schemas"]["ContractsJudged"][];
            };
            /** @description By need area. */
            aims: components["schemas"]["AimFigures"][];
            halfDays: {
                /** @description In half-days. */
                planned: number;
                /** @description In half-days. */
                delivered: number;
            };
            pence: {
                /** @description In pence. */
                committed: number;
                /** @description In pence, without what came back. */
                paid: number;
            };
            requests: {
                /** @description Settled by a meeting in the period, and not only deferred. */
                decided: number;
                medianDays: number | null;
            };
            withheld: {
                /** @description Left out, as a conflict of interest keeps them from you. */
                contracts: number;
                /** @description Left out, as a conflict of interest keeps them from you. */
                requests: number;
            };
        };
        Instalment: {
            /** Format: uuid */
            instalmentId: string;
            /** @description In pence. */
            pence: number;
            milestone: string;
            /** Format: date */
            paidOn: string;
        };
        FundLine: {
            /** Format: uuid */
            contractId: string;
            /** @description In pence. */
            committed: number;
            /** @description Committed and neither paid nor released, in pence. */
            outstanding: number;
            /** @description In pence. */
            paid: number;
            /** @description In pence. */
            recovered: number;
            /** @description In pence. */
            released: number;
            instalments: components["schemas"]["Instalment"][];
            declined: string | null;
        };
        FundStatement: {
            /** Format: uuid */
            fundId: string;
            /** Format: uuid */
            boardId: string;
            name: string;
            source: string;
            financialYear: string;
            /** @description In pence. */
            granted: number;
            /** @description Committed and not yet paid, in pence. */
            outstanding: number;
            /** @description In pence. */
            paid: number;
            /** @description In pence. */
            recovered: number;
            /** @description In pence. */
            free: number;
            contracts: (components["schemas"]["FundLine"] | components["schemas"]["WithheldContract"])[];
        };
        Funds: {
            funds: components["schemas"]["FundStatement"][];
            next: string | null;
        };
        RecordedInstalment: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            instalmentId: string;
        };
        Fund: {
            /** Format: uuid */
            fundId: string;
            /** Format: uuid */
            boardId: string;
            name: string;
            source: string;
            financialYear: string;
            /** @description In pence. */
            granted: number;
            /** @description Committed and not yet paid, in pence. */
            outstanding: number;
            /** @description In pence. */
            paid: number;
            /** @description In pence. */
            recovered: number;
            /** @description In pence. */
            free: number;
            contracts: (components["schemas"]["FundLine"] | components["schemas"]["WithheldContract"])[];
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
        };
        RecordedBid: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            bidId: string;
        };
        Spoken: {
            /** @description Name of the event. */
            type: string;
            /** @description What was said or done; text that is not for you reads «withheld». */
            data: {
                [key: string]: unknown;
            };
            /** @description Id of the person, or `system`. */
            by: string;
            /** Format: date-time */
            recordedAt: string;
            occurredOn: string | null;
        };
        Request: {
            /** Format: uuid */
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: {
                /** Format: uuid */
                requestId: string;
                /** Format: uuid */
                boardId: string;
                schoolUrn: string;
                reference: string;
                acknowledgedBy: string[];
                eligible: boolean | null;
                /** @description For the board alone. */
                bidIds?: string[];
                /** @description For the board alone. */
                bidders?: {
                    /** Format: uuid */
                    leaderId: string;
                    /** Format: uuid */
                    personId: string;
                    homeSchoolUrn: string;
                }[];
                tabledFor: string | null;
                meetingIds: string[];
                /** @description For the board alone. */
                interested?: string[];
                outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
                withdrawn: boolean;
            };
            said: components["schemas"]["Spoken"][];
        };
        RecordedItem: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            itemId: string;
        };
        RecordedDecision: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            decisionId: string;
        };
        AgendaItem: {
            title: string;
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            kind: "request" | "review" | "escalation" | "other";
            subjectId: string | null;
            schoolUrn: string | null;
            interested: string[];
            interestedSchools: string[];
        };
        RollEntry: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            office: "chair" | "member";
            schoolUrn: string | null;
        };
        MeetingOpened: {
            roll: components["schemas"]["RollEntry"][];
            quorum: number;
            /** @enum {string} */
            decisionRule: "majority" | "consensus";
            /** Format: date */
            termsFrom: string;
        };
        MeetingState: {
            /** Format: uuid */
            boardId: string;
            /** Format: date */
            on: string;
            items: (components["schemas"]["AgendaItem"] | components["schemas"]["WithheldItem"])[];
            opened: components["schemas"]["MeetingOpened"] | null;
            present: string[];
            interests: {
                /** Format: uuid */
                itemId: string;
                /** Format: uuid */
                personId: string;
            }[];
            decisions: {
                /** Format: uuid */
                itemId: string;
                /** Format: uuid */
                decisionId: string;
                conflicted: string[];
            }[];
            closed: boolean;
        };
        Meeting: {
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: components["schemas"]["MeetingState"];
        };
        Award: {
            /** Format: uuid */
            leaderId: string;
            level: string;
            /** @description In half-days. */
            mostHalfDays: number;
            /** @description In pence. */
            mostPence: number;
            /** Format: date */
            latestEnd: string;
        };
        Condition: {
            conditionId: string;
            text: string;
            due: string | null;
        };
        DecisionTaken: {
            /** Format: uuid */
            boardId: string;
            /** Format: uuid */
            meetingId: string;
            /** Format: uuid */
            itemId: string;
            requestId: string | null;
            schoolUrn: string | null;
            /** @enum {string} */
            outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess";
            award: components["schemas"]["Award"] | null;
            conditions: components["schemas"]["Condition"][];
            /** Format: date */
            madeOn: string;
            /** Format: date */
            effectiveFrom: string;
        };
        DecisionState: {
            taken: components["schemas"]["DecisionTaken"];
            dischargedConditions: string[];
            rescinded: boolean;
        };
        Decision: {
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: components["schemas"]["DecisionState"];
        };
        RecordedAim: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            aimId: string;
        };
        RecordedVisit: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            visitId: string;
        };
        RecordedReading: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            readingId: string;
        };
        RecordedReport: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            reportId: string;
        };
        RecordedVariation: {
            /** @description Id of the record. */
            id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            version: number;
            /** Format: uuid */
            variationId: string;
        };
        Waiting: {
            /**
             * @description For what the contract waits.
             * @enum {string}
             */
            what: "aims" | "signature-of-school" | "signature-of-provider" | "signature-of-home-head" | "money" | "money-refused" | "days" | "days-refused" | "start" | "consent-to-variation" | "concern" | "settlement-of-money" | "payment" | "recovery" | "settlement-of-days" | "closing";
            /** Format: date */
            since: string;
        };
        ContractAgreed: {
            reference: string;
            /** Format: uuid */
            decisionId: string;
            /** Format: uuid */
            boardId: string;
            requestId: string | null;
            schoolUrn: string;
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            leaderPersonId: string;
            homeSchoolUrn: string;
            allianceId: string | null;
            level: string;
            /** Format: uuid */
            fundId: string;
            /** @description In pence. */
            pence: number;
            /** @description In half-days. */
            halfDays: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            reviewEveryDays: number;
            reportEveryDays: number;
            graceDays: number;
            missedVisitReasons: string[];
            earlyEndCauses: string[];
        };
        Aim: {
            /** Format: uuid */
            aimId: string;
            needArea: string;
            statement: string;
            measure: {
                name: string;
                unit: string;
                /** @enum {string} */
                direction: "up" | "down";
            };
            baseline: {
                value: number;
                /** Format: date */
                on: string;
                cohort: string;
                /** @enum {string} */
                status: "provisional" | "revised" | "final";
            };
            target: {
                value: number;
                /** Format: date */
                by: string;
            };
            assessor: string;
            method: string;
        };
        Arrangement: {
            /** @enum {string} */
            status: "not-asked" | "asked" | "confirmed" | "refused";
            /** Format: date */
            since: string;
        };
        Visit: {
            /** Format: uuid */
            visitId: string;
            /** Format: date */
            on: string;
            /** @description In half-days. */
            halfDays: number;
            /** @enum {string} */
            status: "planned" | "held" | "missed";
            countersigned: boolean;
        };
        ContractConcern: {
            /** Format: uuid */
            escalationId: string;
            /** @enum {string} */
            kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** Format: date */
            since: string;
            settled: boolean;
        };
        ContractState: {
            agreed: components["schemas"]["ContractAgreed"];
            /** Format: date */
            draftedOn: string;
            aims: components["schemas"]["Aim"][];
            signatures: {
                /** @enum {string} */
                as: "school" | "provider" | "home-head";
                /** Format: uuid */
                personId: string;
                /** Format: date */
                signedOn: string;
            }[];
            acknowledgedOn: string | null;
            /** @description How often money and days were asked for. */
            attempt: number;
            money: components["schemas"]["Arrangement"];
            days: components["schemas"]["Arrangement"];
            /** @description Planned half-days as last varied. */
            halfDays: number;
            startedOn: string | null;
            nextReviewOn: string | null;
            nextReportOn: string | null;
            notedOverdue: {
                review: string | null;
                report: string | null;
            };
            visits: components["schemas"]["Visit"][];
            readings: {
                /** Format: uuid */
                readingId: string;
                /** Format: uuid */
                aimId: string;
            }[];
            reportIds: string[];
            variation: {
                [key: string]: unknown;
            } | null;
            pastVariationIds: string[];
            concerns?: components["schemas"]["ContractConcern"][];
            judgements: {
                /** Format: uuid */
                aimId: string;
                /** @enum {string} */
                judgement: "met" | "partly-met" | "not-met";
            }[];
            /** @description In pence. */
            paid: number;
            /** @description What came back of what was paid, in pence. */
            recovered: number;
            ended: {
                /** @enum {string} */
                how: "completed" | "ended-early" | "lapsed";
                /** Format: date */
                on: string;
                /** @description What of the price is not owed, in pence. */
                unusedPence: number;
            } | null;
            released: number | null;
            daysSettled: boolean;
            withdrawn: boolean;
            withdrawnOn: string | null;
            closed: boolean;
        };
        Contract: {
            /** Format: uuid */
            contractId: string;
            reference: string;
            /** Format: uuid */
            boardId: string;
            /** Format: uuid */
            decisionId: string;
            requestId: string | null;
            schoolUrn: string;
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            leaderPersonId: string;
            homeSchoolUrn: string;
            allianceId: string | null;
            level: string;
            /** Format: uuid */
            fundId: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The time limit.
             */
            endsOn: string;
            /**
             * Format: date
             * @description The last day on which what happened within the contract is still recorded.
             */
            recordableUntil: string;
            startedOn: string | null;
            endedOn: string | null;
            endedHow: ("completed" | "ended-early" | "lapsed") | null;
            boardJudgement: ("red" | "amber" | "green") | null;
            reviewedOn: string | null;
            /** @description In half-days. */
            plannedHalfDays: number;
            /** @description In half-days. */
            deliveredHalfDays: number;
            /** @description In pence. */
            pence: number;
            /** @description What was paid and did not come back, in pence. */
            paidPence: number;
            /** @description Concerns raised and not yet settled; only for those who may see them. */
            openConcerns?: string[];
            aims: components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            signedBy: ("school" | "provider" | "home-head")[];
            moneyConfirmed: boolean;
            daysConfirmed: boolean;
            daysLeft: number | null;
            /** @description The time limit has passed. */
            lapsed: boolean;
            /** Format: uuid */
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            waitingFor: components["schemas"]["Waiting"][];
            record: components["schemas"]["ContractState"];
        };
        ContractEvent: {
            /** Format: uuid */
            id: string;
            /** @description Place in the history, from 0. */
            revision: number;
            type: string;
            /** @description Version of the event type. */
            schema: number;
            data: {
                [key: string]: unknown;
            };
            /** @description Id of the person, or `system`. */
            actor: string;
            roles: string[];
            /** Format: date-time */
            recordedAt: string;
            occurredOn: string | null;
            commandId: string;
            correlationId: string;
            causationId: string | null;
            /** @description SHA-256 over the stored event and the seal before it. */
            seal: string;
            state: components["schemas"]["ContractState"];
            /** @enum {string} */
            stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        ContractHistory: {
            /** Format: uuid */
            id: string;
            /** @description Number of events told. */
            version: number;
            asOf: string | null;
            stage: ("draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn") | null;
            state: components["schemas"]["ContractState"] | null;
            events: components["schemas"]["ContractEvent"][];
        };
        EscalationState: {
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            boardId: string;
            schoolUrn: string;
            /** Format: uuid */
            leaderPersonId: string;
            homeSchoolUrn: string;
            /** @enum {string} */
            kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** Format: date */
            raisedOn: string;
            step: ("board-review" | "responsible-body" | "formal-step") | null;
            /** @description A safeguarding concern, which left the system when it was referred. */
            referred: boolean;
            resolved: boolean;
        };
        Escalation: {
            /** Format: uuid */
            id: string;
            /** @description Number of events in its history; send it as If-Match. */
            version: number;
            state: components["schemas"]["EscalationState"];
            said: components["schemas"]["Spoken"][];
        };
        Failure: {
            eventId: string;
            type: string;
            cause: string;
        };
        ViewStatus: {
            view: string;
            version: number;
            /** @description The last event it has passed; empty before the first. */
            position: string;
            caughtUp: boolean;
            recordedAt: string | null;
            failed: components["schemas"]["Failure"] | null;
        };
        ReactionStatus: {
            reaction: string;
            position: string;
            caughtUp: boolean;
            failed: components["schemas"]["Failure"] | null;
        };
        Work: {
            /** @enum {string} */
            task: "rebuild" | "verification";
            view: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** Format: date-time */
            askedAt: string;
            endedAt: string | null;
            /** @description Events passed. */
            passed: number;
            /** @description Of how many, as known now; 0 before it is known. */
            total: number;
            secondsLeft: number | null;
            fault: string | null;
        };
        Operations: {
            views: components["schemas"]["ViewStatus"][];
            reactions: components["schemas"]["ReactionStatus"][];
            waitingFor: string | null;
            /** @description Rebuilds and verifications since the service started, the last of each. */
            work: components["schemas"]["Work"][];
        };
        IrregularEvent: {
            id: string;
            type: string;
        };
        Irregularity: {
            stream: string;
            revision: number;
            position: string;
            event: components["schemas"]["IrregularEvent"] | null;
            /** @description What is not as it was recorded. */
            fault: string;
        };
        VerificationResult: {
            events: number;
            streams: number;
            /** @description How many irregularities there are in all. */
            found: number;
            /** @description The first thousand. */
            irregularities: components["schemas"]["Irregularity"][];
        };
        Verification: {
            work: components["schemas"]["Work"] | null;
            result: components["schemas"]["VerificationResult"] | null;
        };
    };
    responses: {
        /** @description `bad-request`: The request cannot be read. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem. */
        AnyProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: It is not known who you are. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: You may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Not available for the moment. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. `broken-json`: The body is not valid JSON. `bad-header`: A header is malformed. `not-storable`: The content cannot be stored. */
        BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: There is no such record. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfPersonsRegister: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `stale-version`: The record has changed since. */
        StaleVersion: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `body-too-large`: The body is too large. */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The body must be JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `key-reused`: The idempotency key belongs to another request. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Not available for the moment. `outcome-unknown`: It is not known whether this was recorded. */
        UnavailableOrOutcomeUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `standing-known`: A standing with this id was granted before; use a new id.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfPersonsGrantStanding: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "standing-known" | "term-ends-before-it-begins" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-ended`: The standing ends on … already.
         *     - `unknown-standing`: This person has no such standing; look up its id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfPersonsEndStanding: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-ended" | "unknown-standing" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `not-acceptable`: This cannot be had in the form that is asked for. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. */
        BadRequestOrBadBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unusable-file`: The file is not the register it is said to be. */
        UnusableFile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `source-needed`: Say where it is written what kind of school this is.
         *     - `source-reserved`: «…» marks what an import of the register said; name the document in other words.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfSchoolsClassify: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "source-needed" | "source-reserved" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `lead-school-needed`: Name the school that leads the alliance.
         *     - `lead-school-twice`: Name each lead school once.
         *     - `one-lead-school`: A single alliance is led by exactly one school.
         *     - `two-lead-schools`: A job-share is led by two schools or more.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfAlliancesEstablish: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "lead-school-needed" | "lead-school-twice" | "one-lead-school" | "two-lead-schools" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-a-member`: This school is a member then; record its departure first.
         *     - `member-known`: A member with this id was admitted before; use a new id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfAlliancesAdmitMember: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-a-member" | "member-known" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-left`: The member left on ….
         *     - `leaves-before-joining`: The member joined on ….
         *     - `unknown-member`: The alliance has no such member; look up its id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfAlliancesRecordDeparture: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-left" | "leaves-before-joining" | "unknown-member" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `need-area-needed`: Name at least one area in which the leader helps.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `unknown-person`: Register the person before designating them.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfLeadersDesignate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "need-area-needed" | "term-ends-before-it-begins" | "unknown-person" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-designated`: The person is designated until …; a new designation follows once that has ended.
         *     - `need-area-needed`: Name at least one area in which the leader helps.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfLeadersRenew: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-designated" | "need-area-needed" | "term-ends-before-it-begins" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-withdrawn`: The designation was withdrawn before.
         *     - `not-designated-then`: The designation runs from … to …; name a day within it as its last.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfLeadersWithdraw: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-withdrawn" | "not-designated-then" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `half-days-must-be-positive`: Offer whole half-days, at least one.
         *     - `more-than-the-days`: The days of the offer have … half-days.
         *     - `not-designated-then`: Offer days within the designation only.
         *     - `offer-known`: An offer with this id was made before; use a new id.
         *     - `offers-overlap`: Another offer covers some of these days; offer time for days that none covers.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfLeadersOfferDays: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "half-days-must-be-positive" | "more-than-the-days" | "not-designated-then" | "offer-known" | "offers-overlap" | "term-ends-before-it-begins" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-reserved`: … half-days of this offer are reserved or delivered.
         *     - `half-days-must-be-positive`: Release whole half-days, or 0 for none.
         *     - `more-than-offered`: The leader offered … half-days.
         *     - `unknown-offer`: This leader made no such offer; look up its id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfLeadersReleaseDays: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-reserved" | "half-days-must-be-positive" | "more-than-offered" | "unknown-offer" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `terms-incomplete`: Complete the terms of reference: ….
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfBoardsEstablish: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "terms-incomplete" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `in-the-past`: A meeting may have opened with the terms of …; revise them from tomorrow or later.
         *     - `reason-needed`: Say why the terms are revised.
         *     - `terms-incomplete`: Complete the terms of reference: ….
         *     - `terms-out-of-order`: Terms hold from …; revise them from that day or later.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfBoardsReviseTerms: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "in-the-past" | "reason-needed" | "terms-incomplete" | "terms-out-of-order" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-a-member`: This person is on the board within that term; let the first appointment end before.
         *     - `chair-taken`: The board has a chair within that term; a board has one chair on any day.
         *     - `member-known`: A member with this id was appointed before; use a new id.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `unknown-person`: Register the person before appointing them.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfBoardsAppointMember: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-a-member" | "chair-taken" | "member-known" | "term-ends-before-it-begins" | "unknown-person" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-stood-down`: The term of office ends on … already.
         *     - `unknown-member`: The board has no such member; look up the id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfBoardsStandDownMember: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-stood-down" | "unknown-member" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `unknown-board`: There is no such board; establish it first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsSchedule: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "unknown-board" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `another-board`: The decision was taken by another board; name that one.
         *     - `beyond-award`: The board allowed at most … half-days, … pence and an end on …; stay within it or ask the board again.
         *     - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on. / The decision names no school to support.
         *     - `ends-before-it-starts`: The contract ends before it starts; give a later end.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-designated`: The leader is not designated from the start of the contract to its end.
         *     - `not-the-awarded-leader`: The board awarded the work to another leader.
         *     - `pence-must-be-whole`: Give the price in whole pence.
         *     - `reference-needed`: Give the contract a reference that people can read.
         *     - `starts-before-the-decision`: The decision takes effect on …; start the contract then or later.
         *     - `unknown-board`: There is no such board with terms of reference today.
         *     - `unknown-decision`: There is no such decision; a contract follows from one.
         *     - `unknown-fund`: The board has no such fund; name one of its own.
         *     - `unknown-leader`: There is no such leader; register the designation first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsDraft: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "another-board" | "beyond-award" | "condition-overdue" | "decision-does-not-allow" | "ends-before-it-starts" | "half-days-must-be-positive" | "limit-passed" | "not-designated" | "not-the-awarded-leader" | "pence-must-be-whole" | "reference-needed" | "starts-before-the-decision" | "unknown-board" | "unknown-decision" | "unknown-fund" | "unknown-leader" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfFundsGrant: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfFundsIncrease: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-commitment`: The money was committed on …; it was paid then or later.
         *     - `beyond-commitment`: … pence are still committed for this contract.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `instalment-known`: An instalment with this id was paid before; use a new id for another payment.
         *     - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfFundsPay: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-commitment" | "beyond-commitment" | "in-the-future" | "instalment-known" | "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `more-than-paid`: … pence were paid for this contract and not recovered.
         *     - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfFundsRecover: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "more-than-paid" | "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `reference-needed`: Give the request a reference that people can read.
         *     - `school-closed`: The school is closed; a successor needs its own request.
         *     - `unknown-board`: There is no such board; address the request to one that exists.
         *     - `unknown-need-area`: Name at least one of the board's need areas: ….
         *     - `unknown-school`: No school with this URN is in the register.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsSubmit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "reference-needed" | "school-closed" | "unknown-board" | "unknown-need-area" | "unknown-school" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-acknowledged`: This party has acknowledged the request before.
         *     - `already-decided`: The board has decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsAcknowledge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-acknowledged" | "already-decided" | "request-withdrawn" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsScreen: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-decided" | "request-withdrawn" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has decided on this request.
         *     - `bid-known`: A bid with this id was received before.
         *     - `half-days-must-be-positive`: Bid a whole number of half-days, at least one.
         *     - `not-designated`: The designation does not hold today.
         *     - `not-eligible`: The request has not been screened as eligible; screen it first.
         *     - `not-your-designation`: Leaders bid for themselves, nobody for another.
         *     - `own-school`: Leaders do not bid for their own school.
         *     - `pence-must-be-whole`: Give the price in whole pence.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `unknown-leader`: There is no such leader.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsBid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-decided" | "bid-known" | "half-days-must-be-positive" | "not-designated" | "not-eligible" | "not-your-designation" | "own-school" | "pence-must-be-whole" | "request-withdrawn" | "unknown-leader" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has decided on this request.
         *     - `already-tabled`: The request is tabled for a meeting that has not closed; it is decided there or carried over.
         *     - `another-board`: The meeting is one of another board.
         *     - `meeting-closed`: The meeting is closed; name a coming one.
         *     - `not-eligible`: The request has not been screened as eligible; screen it first.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `unknown-meeting`: There is no such meeting; schedule it first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsTable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-decided" | "already-tabled" | "another-board" | "meeting-closed" | "not-eligible" | "request-withdrawn" | "unknown-meeting" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `unknown-reason`: Give one of the board's reasons: ….
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfRequestsWithdraw: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-decided" | "request-withdrawn" | "unknown-reason" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-on-agenda`: The meeting is closed or has this item on its agenda already.
         *     - `another-board`: The contract is one of another board.
         *     - `meeting-closed`: The meeting is closed or has this item on its agenda already.
         *     - `subject-not-allowed`: An item about a contract or an escalation is a review or an escalation; say which.
         *     - `title-needed`: Give the item a title.
         *     - `unknown-subject`: There is no such contract or escalation; look up its id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsAddOtherBusiness: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-on-agenda" | "another-board" | "meeting-closed" | "subject-not-allowed" | "title-needed" | "unknown-subject" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-open`: The meeting was opened before.
         *     - `meeting-closed`: The meeting is closed.
         *     - `not-the-day`: The meeting is on …; it is opened on that day.
         *     - `unknown-board`: The board has no terms of reference on the day of the meeting.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsOpen: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-open" | "meeting-closed" | "not-the-day" | "unknown-board" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open; open it on its day first.
         *     - `named-twice`: Somebody is named twice in the attendance.
         *     - `not-on-the-roll`: Somebody who is named is not a member of the board on the day of the meeting.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsRecordAttendance: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "meeting-closed" | "meeting-not-open" | "named-twice" | "not-on-the-roll" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `item-decided`: The meeting has decided on this item; a change is a new decision at another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `not-on-the-roll`: Somebody who is named is not a member of the board on the day of the meeting.
         *     - `unknown-item`: No such item stands on the agenda.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsDeclareInterest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "item-decided" | "meeting-closed" | "not-on-the-roll" | "unknown-item" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `award-ends-before-it-begins`: The award ends before it takes effect.
         *     - `award-needed`: An approval names the leader, the level and the most days and money.
         *     - `award-not-allowed`: «…» awards nothing; leave the award out or approve.
         *     - `award-not-whole`: Award whole half-days, at least one, and whole pence.
         *     - `beyond-level`: At «…» the board may award … half-days, … pence and … days at the most.
         *     - `casting-vote-needed`: The votes are equal; a chair who is present and has no conflict of interest must give the casting vote.
         *     - `casting-vote-not-needed`: A casting vote is given only when votes are equal.
         *     - `condition-known`: Two conditions have the same id.
         *     - `condition-needed`: Name at least one condition, or approve without.
         *     - `conflicted-member-voted`: A member with a conflict of interest leaves for the item and does not vote.
         *     - `decision-known`: A decision with this id was minuted before; use a new id.
         *     - `effective-before-the-meeting`: The board met on …; its decision takes effect then or later.
         *     - `item-decided`: The meeting has decided on this item; a change is a new decision at another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open; open it on its day first.
         *     - `no-consensus`: The board decides by consensus and somebody is against.
         *     - `no-quorum`: … members are present without a conflict of interest; … are needed to decide.
         *     - `not-carried`: Nobody spoke for it; a consensus needs somebody who does. / The chair cast against it; minute what was carried instead. / More votes were against it than for it; minute what was carried instead.
         *     - `not-designated`: The leader is not designated on ….
         *     - `not-eligible`: The request is not screened as eligible; minute another outcome, or screen it first.
         *     - `not-present`: Only members of the roll who are recorded as present vote.
         *     - `own-school`: Leaders are not awarded the support of their own school.
         *     - `request-withdrawn`: The request was withdrawn; there is nothing to approve.
         *     - `too-late-to-minute`: Decisions of the meeting on … were minuted until ….
         *     - `unknown-board`: The board has no terms of reference on the day of the meeting.
         *     - `unknown-item`: No such item stands on the agenda.
         *     - `unknown-leader`: There is no such leader; register the designation first.
         *     - `unknown-level`: Name one of the board's levels: ….
         *     - `unknown-reason`: Give at least one of the board's reasons for «…»: ….
         *     - `voted-twice`: Somebody is named twice in the vote.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsMinuteDecision: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "award-ends-before-it-begins" | "award-needed" | "award-not-allowed" | "award-not-whole" | "beyond-level" | "casting-vote-needed" | "casting-vote-not-needed" | "condition-known" | "condition-needed" | "conflicted-member-voted" | "decision-known" | "effective-before-the-meeting" | "item-decided" | "meeting-closed" | "meeting-not-open" | "no-consensus" | "no-quorum" | "not-carried" | "not-designated" | "not-eligible" | "not-present" | "own-school" | "request-withdrawn" | "too-late-to-minute" | "unknown-board" | "unknown-item" | "unknown-leader" | "unknown-level" | "unknown-reason" | "voted-twice" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open; open it on its day first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfMeetingsClose: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "meeting-closed" | "meeting-not-open" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-discharged`: This condition was discharged before.
         *     - `already-rescinded`: The decision was rescinded; its conditions bind nobody any more.
         *     - `unknown-condition`: The board set no such condition; look up its id in the decision.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfDecisionsDischarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-discharged" | "already-rescinded" | "unknown-condition" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-rescinded`: The decision was rescinded before.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfDecisionsRescind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-rescinded" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `aim-known`: The contract has an aim with this id; drop it first, or use a new id.
         *     - `aim-not-measurable`: An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….
         *     - `already-signed`: The contract has a signature; aims change only by a variation now.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsAgreeAim: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aim-known" | "aim-not-measurable" | "already-signed" | "contract-withdrawn" | "limit-passed" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-signed`: The contract has a signature; aims change only by a variation now.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsDropAim: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-signed" | "contract-withdrawn" | "limit-passed" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted on …; it was signed then or later.
         *     - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before anybody signs.
         *     - `not-the-assigned-leader`: Only the assigned leader signs for the provider.
         *     - `signed-already`: This party has signed before.
         *     - `signs-for-another`: This person has signed for another party; nobody signs twice.
         *     - `unknown-decision`: The decision behind the contract is not on record.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsSignForSchool: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted on …; it was signed then or later.
         *     - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before anybody signs.
         *     - `not-the-assigned-leader`: Only the assigned leader signs for the provider.
         *     - `signed-already`: This party has signed before.
         *     - `signs-for-another`: This person has signed for another party; nobody signs twice.
         *     - `unknown-decision`: The decision behind the contract is not on record.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsSignForProvider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted on …; it was signed then or later.
         *     - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before anybody signs.
         *     - `not-the-assigned-leader`: Only the assigned leader signs for the provider.
         *     - `signed-already`: This party has signed before.
         *     - `signs-for-another`: This person has signed for another party; nobody signs twice.
         *     - `unknown-decision`: The decision behind the contract is not on record.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsSignForHomeSchool: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-acknowledged`: The contract was acknowledged before.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `not-signed`: Nobody has signed yet; acknowledge the contract that stands.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsAcknowledge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-acknowledged" | "in-the-future" | "not-signed" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `nothing-to-renew`: Neither money nor days were refused, so there is nothing to ask for again.
         *     - `unknown-decision`: The decision behind the contract is not on record.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsRenewArrangements: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "condition-overdue" | "decision-does-not-allow" | "limit-passed" | "nothing-to-renew" | "unknown-decision" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-started`: The contract was started before.
         *     - `condition-overdue`: A condition of the board was due on …: «…»; discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `days-not-reserved`: The leader's days are not reserved.
         *     - `decision-does-not-allow`: The board decided «…»: no support was approved. / The decision was rescinded; support needs a new request to the board. / The decision takes effect on …; draft the contract from then on.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-designated`: The leader is not designated from the start of the contract to its end.
         *     - `not-funded`: The fund has not committed the money.
         *     - `not-signed`: School, provider and the head who releases the leader must all have signed.
         *     - `outside-contract`: The contract runs from … to …; start it within.
         *     - `unknown-decision`: The decision behind the contract is not on record.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsStart: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-started" | "condition-overdue" | "contract-withdrawn" | "days-not-reserved" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "not-designated" | "not-funded" | "not-signed" | "outside-contract" | "unknown-decision" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-started`: The contract has started; end it early instead.
         *     - `contract-withdrawn`: The contract was withdrawn before.
         *     - `money-to-recover`: … pence were paid in advance; recover them before the contract is withdrawn.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsWithdraw: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-started" | "contract-withdrawn" | "money-to-recover" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `more-than-a-day`: A day has … half-days, and … of … are taken by other visits.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `outside-contract`: … does not lie between the start of the contract and its end on ….
         *     - `visit-known`: A visit with this id was planned before.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsPlan: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "half-days-must-be-positive" | "limit-passed" | "more-than-a-day" | "not-running" | "outside-contract" | "visit-known" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `beyond-planned-days`: Only … of the … planned half-days are left.
         *     - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `more-than-a-day`: A day has … half-days, and … of … are taken by other visits.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `outside-contract`: … does not lie between the start of the contract and its end on ….
         *     - `unknown-visit`: No such visit was planned; plan it first.
         *     - `visit-settled`: This visit was recorded as … before.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsRecordHeld: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "beyond-planned-days" | "half-days-must-be-positive" | "in-the-future" | "limit-passed" | "more-than-a-day" | "not-running" | "not-the-assigned-leader" | "outside-contract" | "unknown-visit" | "visit-settled" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `unknown-reason`: Give one of the board's reasons: ….
         *     - `unknown-visit`: No such visit was planned; plan it first.
         *     - `visit-settled`: This visit was recorded as … before.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsRecordMissed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "limit-passed" | "not-running" | "unknown-reason" | "unknown-visit" | "visit-settled" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `countersigned-already`: This visit was countersigned before.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `signs-for-another`: The school countersigns; the leader who made the visit cannot.
         *     - `unknown-visit`: No such visit was planned; plan it first.
         *     - `visit-not-held`: Only a visit that was held is countersigned.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsCountersign: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "countersigned-already" | "limit-passed" | "not-running" | "signs-for-another" | "unknown-visit" | "visit-not-held" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `reading-known`: A reading with this id was recorded before.
         *     - `source-needed`: Say where the reading comes from.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsTakeReading: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "in-the-future" | "limit-passed" | "not-running" | "reading-known" | "source-needed" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … lies before the start of the contract on ….
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `rate-every-aim`: A progress report rates every aim of the contract exactly once.
         *     - `report-known`: A report with this id was submitted before.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsReport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "rate-every-aim" | "report-known" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsNotProgressing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsGiveSchoolView: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "limit-passed" | "not-running" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … lies before the start of the contract on ….
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsReview: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `aim-not-measurable`: An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….
         *     - `aim-varied-twice`: Give one new version of an aim, not two.
         *     - `below-delivered`: … half-days are delivered already; the plan cannot go below that.
         *     - `beyond-award`: The contract was made for … half-days; more needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `nothing-varied`: The proposal says what the contract says already.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `variation-known`: This id was used by an earlier variation.
         *     - `variation-open`: A variation waits for an answer; settle that one first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsProposeForSchool: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "unknown-aim" | "variation-known" | "variation-open" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `aim-not-measurable`: An aim needs a statement, a measure with its unit, the cohort of its baseline, an assessor and a method. / The measure is to go …, but the target does not lie beyond the baseline in that direction. / The target must be due after its baseline was taken and by the end of the contract, ….
         *     - `aim-varied-twice`: Give one new version of an aim, not two.
         *     - `below-delivered`: … half-days are delivered already; the plan cannot go below that.
         *     - `beyond-award`: The contract was made for … half-days; more needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `nothing-varied`: The proposal says what the contract says already.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `variation-known`: This id was used by an earlier variation.
         *     - `variation-open`: A variation waits for an answer; settle that one first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsProposeForProvider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "unknown-aim" | "variation-known" | "variation-open" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `below-delivered`: … half-days are delivered already; the plan cannot go below that.
         *     - `beyond-award`: The contract was made for … half-days; more needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `own-proposal`: The other side consents, not the side that proposed.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-variation`: No such variation waits for an answer; look up the one that is proposed.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsConsentForSchool: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `below-delivered`: … half-days are delivered already; the plan cannot go below that.
         *     - `beyond-award`: The contract was made for … half-days; more needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The time of the contract ended with …; more support needs a new decision of the board.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `own-proposal`: The other side consents, not the side that proposed.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-variation`: No such variation waits for an answer; look up the one that is proposed.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsConsentForProvider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `own-proposal`: The other side answers, not the side that proposed.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-variation`: No such variation waits for an answer; look up the one that is proposed.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsRefuseForSchool: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `not-the-assigned-leader`: Only the leader who is assigned to this contract records and reports its work.
         *     - `own-proposal`: The other side answers, not the side that proposed.
         *     - `signs-for-another`: The leader cannot speak for the school.
         *     - `unknown-variation`: No such variation waits for an answer; look up the one that is proposed.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsRefuseForProvider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … lies before the start of the contract on ….
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `no-reading`: Take at least one reading of this aim before it is judged.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `unknown-aim`: The contract has no such aim.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsJudgeAim: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-the-start" | "in-the-future" | "limit-passed" | "no-reading" | "not-running" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `aims-not-judged`: A contract is complete when every aim is judged.
         *     - `before-last-visit`: A visit was held on …; the contract ended then or later.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `more-than-unpaid`: … pence of the price are not paid; name what of it is not owed in whole pence, or 0.
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `outside-contract`: … does not lie between the start of the contract and its end on ….
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsComplete: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aims-not-judged" | "before-last-visit" | "in-the-future" | "limit-passed" | "more-than-unpaid" | "not-running" | "outside-contract" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-last-visit`: A visit was held on …; the contract ended then or later.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `outside-contract`: … does not lie between the start of the contract and its end on ….
         *     - `unknown-reason`: Give one of the board's causes: ….
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsEndEarly: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-last-visit" | "in-the-future" | "limit-passed" | "not-running" | "outside-contract" | "unknown-reason" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `concerns-open`: A concern about this contract is not resolved; resolve it first.
         *     - `days-not-settled`: The leader's unused days have not gone back yet.
         *     - `money-not-settled`: The fund has not said yet what goes back.
         *     - `money-outstanding`: … pence are still to be paid; pay or release them.
         *     - `money-to-recover`: … pence were paid beyond what is owed; recover them.
         *     - `not-ended`: Only a contract that has ended is closed, and only once.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfContractsClose: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "concerns-open" | "days-not-settled" | "money-not-settled" | "money-outstanding" | "money-to-recover" | "not-ended" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `contract-over`: The contract is closed or was withdrawn.
         *     - `detail-needed`: Say what the concern is.
         *     - `say-to-whom`: Refer a safeguarding concern at once, and say here only to whom.
         *     - `unknown-aim`: The contract has no such aim.
         *     - `unknown-contract`: There is no such contract.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfEscalationsRaise: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "already-exists" | "contract-over" | "detail-needed" | "say-to-whom" | "unknown-aim" | "unknown-contract" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved; raise a new one.
         *     - `referred-out`: A safeguarding concern was referred; it is pursued there and not here.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfEscalationsAnswer: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "concern-resolved" | "referred-out" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved; raise a new one.
         *     - `no-further-step`: The formal step is taken; there is none beyond it.
         *     - `no-route`: No route of the board leads beyond an independent school.
         *     - `referred-out`: A safeguarding concern was referred; it is pursued there and not here.
         *     - `school-type-unknown`: It is not known whose law governs the school; classify the school with a source first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfEscalationsEscalate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "concern-resolved" | "no-further-step" | "no-route" | "referred-out" | "school-type-unknown" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `before-it-was-raised`: The concern was raised on …; it was resolved then or later.
         *     - `concern-resolved`: The concern is resolved; raise a new one.
         *     - `in-the-future`: … lies in the future; give the day on which it happened.
         *     - `referred-out`: A safeguarding concern was referred; it is pursued there and not here.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        RefusalOfEscalationsResolve: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "before-it-was-raised" | "concern-resolved" | "in-the-future" | "referred-out" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. `broken-json`: The body is not valid JSON. */
        BadRequestOrBadBodyOrBrokenJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type RegisterPersonBody = components['schemas']['RegisterPersonBody'];
export type ScopeBody = components['schemas']['ScopeBody'];
export type GrantStandingBody = components['schemas']['GrantStandingBody'];
export type EndStandingBody = components['schemas']['EndStandingBody'];
export type ClassifySchoolBody = components['schemas']['ClassifySchoolBody'];
export type EstablishAllianceBody = components['schemas']['EstablishAllianceBody'];
export type AdmitMemberBody = components['schemas']['AdmitMemberBody'];
export type RecordDepartureBody = components['schemas']['RecordDepartureBody'];
export type DesignateLeaderBody = components['schemas']['DesignateLeaderBody'];
export type RenewDesignationBody = components['schemas']['RenewDesignationBody'];
export type WithdrawDesignationBody = components['schemas']['WithdrawDesignationBody'];
export type OfferDaysBody = components['schemas']['OfferDaysBody'];
export type ReleaseDaysBody = components['schemas']['ReleaseDaysBody'];
export type LevelBody = components['schemas']['LevelBody'];
export type TermBody = components['schemas']['TermBody'];
export type DecisionReasonsBody = components['schemas']['DecisionReasonsBody'];
export type TermsBody = components['schemas']['TermsBody'];
export type EstablishBoardBody = components['schemas']['EstablishBoardBody'];
export type ReviseTermsBody = components['schemas']['ReviseTermsBody'];
export type AppointMemberBody = components['schemas']['AppointMemberBody'];
export type StandDownMemberBody = components['schemas']['StandDownMemberBody'];
export type GrantFundBody = components['schemas']['GrantFundBody'];
export type IncreaseGrantBody = components['schemas']['IncreaseGrantBody'];
export type PayInstalmentBody = components['schemas']['PayInstalmentBody'];
export type RecoverPaymentBody = components['schemas']['RecoverPaymentBody'];
export type SubmitRequestBody = components['schemas']['SubmitRequestBody'];
export type AcknowledgeRequestBody = components['schemas']['AcknowledgeRequestBody'];
export type ScreenRequestBody = components['schemas']['ScreenRequestBody'];
export type BidForRequestBody = components['schemas']['BidForRequestBody'];
export type TableRequestBody = components['schemas']['TableRequestBody'];
export type WithdrawRequestBody = components['schemas']['WithdrawRequestBody'];
export type ScheduleMeetingBody = components['schemas']['ScheduleMeetingBody'];
export type AddOtherBusinessBody = components['schemas']['AddOtherBusinessBody'];
export type NoFields = components['schemas']['NoFields'];
export type RecordAttendanceBody = components['schemas']['RecordAttendanceBody'];
export type DeclareInterestBody = components['schemas']['DeclareInterestBody'];
export type VoteBody = components['schemas']['VoteBody'];
export type AwardBody = components['schemas']['AwardBody'];
export type ConditionBody = components['schemas']['ConditionBody'];
export type MinuteDecisionBody = components['schemas']['MinuteDecisionBody'];
export type DischargeConditionBody = components['schemas']['DischargeConditionBody'];
export type RescindDecisionBody = components['schemas']['RescindDecisionBody'];
export type DraftContractBody = components['schemas']['DraftContractBody'];
export type MeasureBody = components['schemas']['MeasureBody'];
export type BaselineBody = components['schemas']['BaselineBody'];
export type TargetBody = components['schemas']['TargetBody'];
export type AgreeAimBody = components['schemas']['AgreeAimBody'];
export type SignContractBody = components['schemas']['SignContractBody'];
export type AcknowledgeContractBody = components['schemas']['AcknowledgeContractBody'];
export type StartContractBody = components['schemas']['StartContractBody'];
export type WithdrawContractBody = components['schemas']['WithdrawContractBody'];
export type PlanVisitBody = components['schemas']['PlanVisitBody'];
export type RecordVisitBody = components['schemas']['RecordVisitBody'];
export type RecordMissedVisitBody = components['schemas']['RecordMissedVisitBody'];
export type TakeReadingBody = components['schemas']['TakeReadingBody'];
export type AimRatingBody = components['schemas']['AimRatingBody'];
export type SubmitProgressReportBody = components['schemas']['SubmitProgressReportBody'];
export type ReportNotProgressingBody = components['schemas']['ReportNotProgressingBody'];
export type GiveSchoolViewBody = components['schemas']['GiveSchoolViewBody'];
export type RecordBoardReviewBody = components['schemas']['RecordBoardReviewBody'];
export type VariedAimBody = components['schemas']['VariedAimBody'];
export type ProposeVariationBody = components['schemas']['ProposeVariationBody'];
export type RefuseVariationBody = components['schemas']['RefuseVariationBody'];
export type JudgeAimBody = components['schemas']['JudgeAimBody'];
export type CompleteContractBody = components['schemas']['CompleteContractBody'];
export type EndContractEarlyBody = components['schemas']['EndContractEarlyBody'];
export type RaiseConcernBody = components['schemas']['RaiseConcernBody'];
export type AnswerConcernBody = components['schemas']['AnswerConcernBody'];
export type EscalateConcernBody = components['schemas']['EscalateConcernBody'];
export type ResolveConcernBody = components['schemas']['ResolveConcernBody'];
export type SetClockBody = components['schemas']['SetClockBody'];
export type Problem = components['schemas']['Problem'];
export type Recorded = components['schemas']['Recorded'];
export type RecordedStanding = components['schemas']['RecordedStanding'];
export type Scope = components['schemas']['Scope'];
export type Standing = components['schemas']['Standing'];
export type Person = components['schemas']['Person'];
export type RejectedRow = components['schemas']['RejectedRow'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type RegisterEntry = components['schemas']['RegisterEntry'];
export type ListedSchool = components['schemas']['ListedSchool'];
export type Schools = components['schemas']['Schools'];
export type SchoolRequest = components['schemas']['SchoolRequest'];
export type WithheldRequest = components['schemas']['WithheldRequest'];
export type SchoolContract = components['schemas']['SchoolContract'];
export type WithheldContract = components['schemas']['WithheldContract'];
export type School = components['schemas']['School'];
export type RecordedMember = components['schemas']['RecordedMember'];
export type AllianceMember = components['schemas']['AllianceMember'];
export type AllianceState = components['schemas']['AllianceState'];
export type Alliance = components['schemas']['Alliance'];
export type Deployment = components['schemas']['Deployment'];
export type Deployments = components['schemas']['Deployments'];
export type RecordedOffer = components['schemas']['RecordedOffer'];
export type OfferInLedger = components['schemas']['OfferInLedger'];
export type ContractInLedger = components['schemas']['ContractInLedger'];
export type Leader = components['schemas']['Leader'];
export type Capacity = components['schemas']['Capacity'];
export type LeaderContract = components['schemas']['LeaderContract'];
export type LeaderContracts = components['schemas']['LeaderContracts'];
export type Level = components['schemas']['Level'];
export type Term = components['schemas']['Term'];
export type TermsOfReference = components['schemas']['TermsOfReference'];
export type BoardMember = components['schemas']['BoardMember'];
export type BoardState = components['schemas']['BoardState'];
export type Board = components['schemas']['Board'];
export type AgendaEntry = components['schemas']['AgendaEntry'];
export type WithheldItem = components['schemas']['WithheldItem'];
export type MeetingAgenda = components['schemas']['MeetingAgenda'];
export type WaitingRequest = components['schemas']['WaitingRequest'];
export type Agenda = components['schemas']['Agenda'];
export type BoardMeeting = components['schemas']['BoardMeeting'];
export type BoardMeetings = components['schemas']['BoardMeetings'];
export type BoardRequest = components['schemas']['BoardRequest'];
export type BoardRequests = components['schemas']['BoardRequests'];
export type RegisteredAim = components['schemas']['RegisteredAim'];
export type RegisteredContract = components['schemas']['RegisteredContract'];
export type BoardContracts = components['schemas']['BoardContracts'];
export type DueItem = components['schemas']['DueItem'];
export type Due = components['schemas']['Due'];
export type Vocabulary = components['schemas']['Vocabulary'];
export type ContractsAtStage = components['schemas']['ContractsAtStage'];
export type ContractsJudged = components['schemas']['ContractsJudged'];
export type AimFigures = components['schemas']['AimFigures'];
export type BoardStatistics = components['schemas']['BoardStatistics'];
export type Instalment = components['schemas']['Instalment'];
export type FundLine = components['schemas']['FundLine'];
export type FundStatement = components['schemas']['FundStatement'];
export type Funds = components['schemas']['Funds'];
export type RecordedInstalment = components['schemas']['RecordedInstalment'];
export type Fund = components['schemas']['Fund'];
export type RecordedBid = components['schemas']['RecordedBid'];
export type Spoken = components['schemas']['Spoken'];
export type Request = components['schemas']['Request'];
export type RecordedItem = components['schemas']['RecordedItem'];
export type RecordedDecision = components['schemas']['RecordedDecision'];
export type AgendaItem = components['schemas']['AgendaItem'];
export type RollEntry = components['schemas']['RollEntry'];
export type MeetingOpened = components['schemas']['MeetingOpened'];
export type MeetingState = components['schemas']['MeetingState'];
export type Meeting = components['schemas']['Meeting'];
export type Award = components['schemas']['Award'];
export type Condition = components['schemas']['Condition'];
export type DecisionTaken = components['schemas']['DecisionTaken'];
export type DecisionState = components['schemas']['DecisionState'];
export type Decision = components['schemas']['Decision'];
export type RecordedAim = components['schemas']['RecordedAim'];
export type RecordedVisit = components['schemas']['RecordedVisit'];
export type RecordedReading = components['schemas']['RecordedReading'];
export type RecordedReport = components['schemas']['RecordedReport'];
export type RecordedVariation = components['schemas']['RecordedVariation'];
export type Waiting = components['schemas']['Waiting'];
export type ContractAgreed = components['schemas']['ContractAgreed'];
export type Aim = components['schemas']['Aim'];
export type Arrangement = components['schemas']['Arrangement'];
export type Visit = components['schemas']['Visit'];
export type ContractConcern = components['schemas']['ContractConcern'];
export type ContractState = components['schemas']['ContractState'];
export type Contract = components['schemas']['Contract'];
export type ContractEvent = components['schemas']['ContractEvent'];
export type ContractHistory = components['schemas']['ContractHistory'];
export type EscalationState = components['schemas']['EscalationState'];
export type Escalation = components['schemas']['Escalation'];
export type Failure = components['schemas']['Failure'];
export type ViewStatus = components['schemas']['ViewStatus'];
export type ReactionStatus = components['schemas']['ReactionStatus'];
export type Work = components['schemas']['Work'];
export type Operations = components['schemas']['Operations'];
export type IrregularEvent = components['schemas']['IrregularEvent'];
export type Irregularity = components['schemas']['Irregularity'];
export type VerificationResult = components['schemas']['VerificationResult'];
export type Verification = components['schemas']['Verification'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseAnyProblem = components['responses']['AnyProblem'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ResponseBadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable = components['responses']['BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseRefusalOfPersonsRegister = components['responses']['RefusalOfPersonsRegister'];
export type ResponseStaleVersion = components['responses']['StaleVersion'];
export type ResponseBodyTooLarge = components['responses']['BodyTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseKeyReused = components['responses']['KeyReused'];
export type ResponseUnavailableOrOutcomeUnknown = components['responses']['UnavailableOrOutcomeUnknown'];
export type ResponseRefusalOfPersonsGrantStanding = components['responses']['RefusalOfPersonsGrantStanding'];
export type ResponseRefusalOfPersonsEndStanding = components['responses']['RefusalOfPersonsEndStanding'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseBadRequestOrBadBody = components['responses']['BadRequestOrBadBody'];
export type ResponseUnusableFile = components['responses']['UnusableFile'];
export type ResponseRefusalOfSchoolsClassify = components['responses']['RefusalOfSchoolsClassify'];
export type ResponseRefusalOfAlliancesEstablish = components['responses']['RefusalOfAlliancesEstablish'];
export type ResponseRefusalOfAlliancesAdmitMember = components['responses']['RefusalOfAlliancesAdmitMember'];
export type ResponseRefusalOfAlliancesRecordDeparture = components['responses']['RefusalOfAlliancesRecordDeparture'];
export type ResponseRefusalOfLeadersDesignate = components['responses']['RefusalOfLeadersDesignate'];
export type ResponseRefusalOfLeadersRenew = components['responses']['RefusalOfLeadersRenew'];
export type ResponseRefusalOfLeadersWithdraw = components['responses']['RefusalOfLeadersWithdraw'];
export type ResponseRefusalOfLeadersOfferDays = components['responses']['RefusalOfLeadersOfferDays'];
export type ResponseRefusalOfLeadersReleaseDays = components['responses']['RefusalOfLeadersReleaseDays'];
export type ResponseRefusalOfBoardsEstablish = components['responses']['RefusalOfBoardsEstablish'];
export type ResponseRefusalOfBoardsReviseTerms = components['responses']['RefusalOfBoardsReviseTerms'];
export type ResponseRefusalOfBoardsAppointMember = components['responses']['RefusalOfBoardsAppointMember'];
export type ResponseRefusalOfBoardsStandDownMember = components['responses']['RefusalOfBoardsStandDownMember'];
export type ResponseRefusalOfMeetingsSchedule = components['responses']['RefusalOfMeetingsSchedule'];
export type ResponseRefusalOfContractsDraft = components['responses']['RefusalOfContractsDraft'];
export type ResponseRefusalOfFundsGrant = components['responses']['RefusalOfFundsGrant'];
export type ResponseRefusalOfFundsIncrease = components['responses']['RefusalOfFundsIncrease'];
export type ResponseRefusalOfFundsPay = components['responses']['RefusalOfFundsPay'];
export type ResponseRefusalOfFundsRecover = components['responses']['RefusalOfFundsRecover'];
export type ResponseRefusalOfRequestsSubmit = components['responses']['RefusalOfRequestsSubmit'];
export type ResponseRefusalOfRequestsAcknowledge = components['responses']['RefusalOfRequestsAcknowledge'];
export type ResponseRefusalOfRequestsScreen = components['responses']['RefusalOfRequestsScreen'];
export type ResponseRefusalOfRequestsBid = components['responses']['RefusalOfRequestsBid'];
export type ResponseRefusalOfRequestsTable = components['responses']['RefusalOfRequestsTable'];
export type ResponseRefusalOfRequestsWithdraw = components['responses']['RefusalOfRequestsWithdraw'];
export type ResponseRefusalOfMeetingsAddOtherBusiness = components['responses']['RefusalOfMeetingsAddOtherBusiness'];
export type ResponseRefusalOfMeetingsOpen = components['responses']['RefusalOfMeetingsOpen'];
export type ResponseRefusalOfMeetingsRecordAttendance = components['responses']['RefusalOfMeetingsRecordAttendance'];
export type ResponseRefusalOfMeetingsDeclareInterest = components['responses']['RefusalOfMeetingsDeclareInterest'];
export type ResponseRefusalOfMeetingsMinuteDecision = components['responses']['RefusalOfMeetingsMinuteDecision'];
export type ResponseRefusalOfMeetingsClose = components['responses']['RefusalOfMeetingsClose'];
export type ResponseRefusalOfDecisionsDischarge = components['responses']['RefusalOfDecisionsDischarge'];
export type ResponseRefusalOfDecisionsRescind = components['responses']['RefusalOfDecisionsRescind'];
export type ResponseRefusalOfContractsAgreeAim = components['responses']['RefusalOfContractsAgreeAim'];
export type ResponseRefusalOfContractsDropAim = components['responses']['RefusalOfContractsDropAim'];
export type ResponseRefusalOfContractsSignForSchool = components['responses']['RefusalOfContractsSignForSchool'];
export type ResponseRefusalOfContractsSignForProvider = components['responses']['RefusalOfContractsSignForProvider'];
export type ResponseRefusalOfContractsSignForHomeSchool = components['responses']['RefusalOfContractsSignForHomeSchool'];
export type ResponseRefusalOfContractsAcknowledge = components['responses']['RefusalOfContractsAcknowledge'];
export type ResponseRefusalOfContractsRenewArrangements = components['responses']['RefusalOfContractsRenewArrangements'];
export type ResponseRefusalOfContractsStart = components['responses']['RefusalOfContractsStart'];
export type ResponseRefusalOfContractsWithdraw = components['responses']['RefusalOfContractsWithdraw'];
export type ResponseRefusalOfContractsPlan = components['responses']['RefusalOfContractsPlan'];
export type ResponseRefusalOfContractsRecordHeld = components['responses']['RefusalOfContractsRecordHeld'];
export type ResponseRefusalOfContractsRecordMissed = components['responses']['RefusalOfContractsRecordMissed'];
export type ResponseRefusalOfContractsCountersign = components['responses']['RefusalOfContractsCountersign'];
export type ResponseRefusalOfContractsTakeReading = components['responses']['RefusalOfContractsTakeReading'];
export type ResponseRefusalOfContractsReport = components['responses']['RefusalOfContractsReport'];
export type ResponseRefusalOfContractsNotProgressing = components['responses']['RefusalOfContractsNotProgressing'];
export type ResponseRefusalOfContractsGiveSchoolView = components['responses']['RefusalOfContractsGiveSchoolView'];
export type ResponseRefusalOfContractsReview = components['responses']['RefusalOfContractsReview'];
export type ResponseRefusalOfContractsProposeForSchool = components['responses']['RefusalOfContractsProposeForSchool'];
export type ResponseRefusalOfContractsProposeForProvider = components['responses']['RefusalOfContractsProposeForProvider'];
export type ResponseRefusalOfContractsConsentForSchool = components['responses']['RefusalOfContractsConsentForSchool'];
export type ResponseRefusalOfContractsConsentForProvider = components['responses']['RefusalOfContractsConsentForProvider'];
export type ResponseRefusalOfContractsRefuseForSchool = components['responses']['RefusalOfContractsRefuseForSchool'];
export type ResponseRefusalOfContractsRefuseForProvider = components['responses']['RefusalOfContractsRefuseForProvider'];
export type ResponseRefusalOfContractsJudgeAim = components['responses']['RefusalOfContractsJudgeAim'];
export type ResponseRefusalOfContractsComplete = components['responses']['RefusalOfContractsComplete'];
export type ResponseRefusalOfContractsEndEarly = components['responses']['RefusalOfContractsEndEarly'];
export type ResponseRefusalOfContractsClose = components['responses']['RefusalOfContractsClose'];
export type ResponseRefusalOfEscalationsRaise = components['responses']['RefusalOfEscalationsRaise'];
export type ResponseRefusalOfEscalationsAnswer = components['responses']['RefusalOfEscalationsAnswer'];
export type ResponseRefusalOfEscalationsEscalate = components['responses']['RefusalOfEscalationsEscalate'];
export type ResponseRefusalOfEscalationsResolve = components['responses']['RefusalOfEscalationsResolve'];
export type ResponseBadRequestOrBadBodyOrBrokenJson = components['responses']['BadRequestOrBadBodyOrBrokenJson'];
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "live";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every part that is needed is ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                        /** @description By name, each with `ready`, whether it is `needed`, and its figures. */
                        parts: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Some part that is needed is not ready; the answer says which. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not-ready";
                        /** @description By name, each with `ready`, whether it is `needed`, and its figures. */
                        parts: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics in the text form of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Persons_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPersonBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfPersonsRegister"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Persons_grantStanding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantStandingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStanding"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfPersonsGrantStanding"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Persons_endStanding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                person: string;
                standing: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndStandingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfPersonsEndStanding"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Persons_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Persons_showMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Imports_establishments: {
        parameters: {
            query: {
                /** @description Name of the file. */
                file: string;
                /** @description The day of the extract. */
                extractedOn?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file as published; at most 80 MB. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description How many rows were taken, and which were not and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"];
                };
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableFile"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Imports_inspections: {
        parameters: {
            query: {
                /** @description Name of the file. */
                file: string;
                /** @description The day of the extract. */
                extractedOn?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file as published; at most 80 MB. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description How many rows were taken, and which were not and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"];
                };
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableFile"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Schools_classify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                school: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifySchoolBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfSchoolsClassify"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Schools_list: {
        parameters: {
            query: {
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                area: string;
                /** @description Only rows with this value. It must be one of maintained, academy, independent. */
                governance?: "maintained" | "academy" | "independent";
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "name" | "-name" | "urn" | "-urn";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schools"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Schools_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                school: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Alliances_establish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishAllianceBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfAlliancesEstablish"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Alliances_admitMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitMemberBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedMember"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfAlliancesAdmitMember"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Alliances_recordDeparture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                alliance: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDepartureBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfAlliancesRecordDeparture"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Alliances_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Alliances_showDeployments: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                boardId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                leaderId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                schoolUrn?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployments"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_designate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignateLeaderBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfLeadersDesignate"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                leader: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewDesignationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfLeadersRenew"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                leader: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDesignationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfLeadersWithdraw"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_offerDays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                leader: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferDaysBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOffer"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfLeadersOfferDays"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_releaseDays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                leader: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDaysBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfLeadersReleaseDays"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                leader: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Leaders_showContracts: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                boardId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                schoolUrn?: string;
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                level?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                leader: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderContracts"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_establish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishBoardBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfBoardsEstablish"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_reviseTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseTermsBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfBoardsReviseTerms"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_appointMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointMemberBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedMember"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfBoardsAppointMember"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_standDownMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandDownMemberBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfBoardsStandDownMember"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showAgenda: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showMeetings: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of scheduled, open, closed. */
                state?: "scheduled" | "open" | "closed";
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "on" | "-on";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardMeetings"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleMeetingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsSchedule"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showRequests: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of submitted, eligible, not-eligible, tabled, on-agenda, decided, withdrawn. */
                state?: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "withdrawn";
                /** @description Only rows with this value. It must be one of routine, soon, urgent. */
                urgency?: "routine" | "soon" | "urgent";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                schoolUrn?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "submittedOn" | "-submittedOn" | "reference" | "-reference";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardRequests"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showContracts: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be one of red, amber, green. */
                boardJudgement?: "red" | "amber" | "green";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                leaderId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                fundId?: string;
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                level?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "reference" | "-reference" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "pence" | "-pence";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardContracts"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsDraft"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showDue: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be one of review, report, contract-end, visit, aim-target, condition. */
                what?: "review" | "report" | "contract-end" | "visit" | "aim-target" | "condition";
                /** @description Only rows with this value. It must be one of due, late. */
                state?: "due" | "late";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                leaderId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                contractId?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "due" | "-due" | "what" | "-what";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Due"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showVocabulary: {
        parameters: {
            query?: {
                /** @description The day on which the lists hold; today when left out. */
                on?: string | null;
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vocabulary"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Boards_showStatistics: {
        parameters: {
            query?: {
                /** @description The first day of the period; without it there is none. */
                from?: string | null;
                /** @description The last day of the period; without it there is none. */
                to?: string | null;
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardStatistics"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_list: {
        parameters: {
            query?: {
                /** @description Only rows with this value. It must be text of at most 20 characters, not blank, without control characters. */
                financialYear?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                sort?: "financialYear" | "-financialYear" | "name" | "-name" | "granted" | "-granted";
                /** @description How many rows at the most. */
                limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funds"];
                    "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantFundBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfFundsGrant"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_increase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                fund: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncreaseGrantBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfFundsIncrease"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                fund: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayInstalmentBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedInstalment"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfFundsPay"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_recover: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                fund: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverPaymentBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfFundsRecover"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Funds_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                fund: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                board: string;
                school: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsSubmit"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsAcknowledge"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_screen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreenRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsScreen"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_bid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidForRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedBid"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsBid"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_table: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsTable"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfRequestsWithdraw"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Requests_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_addOtherBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOtherBusinessBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedItem"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsAddOtherBusiness"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsOpen"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_recordAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendanceBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsRecordAttendance"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_declareInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareInterestBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsDeclareInterest"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_minuteDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinuteDecisionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsMinuteDecision"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfMeetingsClose"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Meetings_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Decisions_discharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                decision: string;
                condition: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargeConditionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfDecisionsDischarge"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Decisions_rescind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescindDecisionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfDecisionsRescind"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Decisions_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_agreeAim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeAimBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedAim"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsAgreeAim"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_dropAim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                aim: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsDropAim"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_signForSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsSignForSchool"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_signForProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsSignForProvider"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_signForHomeSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsSignForHomeSchool"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsAcknowledge"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_renewArrangements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsRenewArrangements"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsStart"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsWithdraw"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanVisitBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVisit"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsPlan"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_recordHeld: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisitBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsRecordHeld"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_recordMissed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMissedVisitBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsRecordMissed"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_countersign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsCountersign"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_takeReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeReadingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedReading"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsTakeReading"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitProgressReportBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedReport"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsReport"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_notProgressing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportNotProgressingBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsNotProgressing"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_giveSchoolView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveSchoolViewBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsGiveSchoolView"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBoardReviewBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsReview"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_proposeForSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeVariationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVariation"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsProposeForSchool"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_proposeForProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeVariationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVariation"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsProposeForProvider"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_consentForSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                variation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsConsentForSchool"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_consentForProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                variation: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsConsentForProvider"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_refuseForSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                variation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseVariationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsRefuseForSchool"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_refuseForProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                variation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseVariationBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsRefuseForProvider"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_judgeAim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
                aim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeAimBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsJudgeAim"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteContractBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsComplete"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_endEarly: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndContractEarlyBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsEndEarly"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfContractsClose"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Contracts_history: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to the end of this day in London. */
                asOf?: string | null;
                /** @description Only up to this revision, from 0. */
                revision?: string | null;
            };
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractHistory"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrBadBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Escalations_raise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseConcernBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    /** @description Address of the new record. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfEscalationsRaise"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Escalations_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConcernBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfEscalationsAnswer"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Escalations_escalate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateConcernBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfEscalationsEscalate"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Escalations_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body are recorded once. */
                "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                "If-Match"?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveConcernBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    /** @description The version in double quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RefusalOfEscalationsResolve"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["UnavailableOrOutcomeUnknown"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Escalations_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escalation"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_retryView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description How far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewStatus"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_retryReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reaction: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description How far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReactionStatus"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_rebuildView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Taken on; `GET /v1/operations` says how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_showVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands now. */
            200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Nothing has changed for you since. */
            304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Operations_verifyEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Taken on; `GET /v1/operations/verification` says how far it is, and then what was found. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
    Demonstration_setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClockBody"];
            };
        };
        responses: {
            /** @description What it shows now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["AnyProblem"];
        };
    };
}
