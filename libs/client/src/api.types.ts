/** Made from the OpenAPI document by `npm run client`: not written by hand. */

export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process runs */
        readonly get: operations["Health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the service can do its work, with each part it needs */
        readonly get: operations["Health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What this process counts, for Prometheus (also with the METRICS_TOKEN)
         * @description May be used by: administrator (everywhere).
         */
        readonly get: operations["Operations_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register a person
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Persons_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/standings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say what a person is, for what and from when
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Persons_grantStanding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/standings/{standing}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a standing
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Persons_endStanding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A person with all their standings
         * @description May be used by: administrator (everywhere, self), auditor (self), clerk (self), board-member (self), chair (self), system-leader (self), school-head (self), alliance-director (self), la-officer (self), responsible-body (self).
         */
        readonly get: operations["Persons_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who you are, and what you are today
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Persons_showMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imports/establishments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import the national register of schools (GIAS «edubasealldata»)
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Imports_establishments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imports/inspections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import overall inspection grades (Ofsted management information, latest inspections)
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Imports_inspections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}/classification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say whose law governs the school, and where that is written
         * @description May be used by: la-officer (area), administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Schools_classify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The schools of a local authority as the public registers know them, by name
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Schools_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A school with its requests and contracts
         * @description May be used by: clerk (any), chair (any), board-member (any), auditor (any), school-head (school), la-officer (area), administrator (everywhere).
         */
        readonly get: operations["Schools_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Establish an alliance with its lead schools
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Alliances_establish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Admit a member
         * @description May be used by: administrator (everywhere), clerk (board-area), alliance-director (alliance).
         */
        readonly post: operations["Alliances_admitMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}/members/{member}/departure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a member leaves
         * @description May be used by: administrator (everywhere), clerk (board-area), alliance-director (alliance).
         */
        readonly post: operations["Alliances_recordDeparture"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * An alliance with its members
         * @description May be used by: administrator (everywhere), clerk (any), alliance-director (alliance), auditor (any).
         */
        readonly get: operations["Alliances_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}/deployments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Where the leaders of the alliance are at work, the earliest start first
         * @description May be used by: administrator (everywhere), clerk (any), alliance-director (alliance), auditor (any).
         */
        readonly get: operations["Alliances_showDeployments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Designate a system leader: one person, one record, and both have the same id
         * @description May be used by: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Leaders_designate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/renewal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Designate the same person again, once the designation before has ended
         * @description May be used by: administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Leaders_renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw the designation
         * @description May be used by: administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Leaders_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/offers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Offer time within a period
         * @description May be used by: system-leader (leader), alliance-director (alliance), clerk (board-area).
         */
        readonly post: operations["Leaders_offerDays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/offers/{offer}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release time of an offer, as the head of the home school
         * @description May be used by: school-head (home-school).
         */
        readonly post: operations["Leaders_releaseDays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A leader with the ledger of their half-days
         * @description May be used by: system-leader (leader), school-head (home-school), alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        readonly get: operations["Leaders_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/contracts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The contracts of a leader, the earliest start first, and their time over all boards
         * @description May be used by: system-leader (leader), school-head (home-school), alliance-director (alliance), clerk (any), auditor (any).
         */
        readonly get: operations["Leaders_showContracts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Establish a board with its terms of reference
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Boards_establish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/terms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Revise the terms of reference from a day on, tomorrow or later
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Boards_reviseTerms"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Appoint a member or the chair
         * @description May be used by: administrator (everywhere), clerk (board).
         */
        readonly post: operations["Boards_appointMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/members/{member}/standing-down": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a member stands down
         * @description May be used by: administrator (everywhere), clerk (board).
         */
        readonly post: operations["Boards_standDownMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A board with its terms of reference and its members
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        readonly get: operations["Boards_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/agenda": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the board has before it; an item in which you have an interest is withheld
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showAgenda"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All meetings of the board, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showMeetings"];
        readonly put?: never;
        /**
         * Schedule a meeting of the board
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Meetings_schedule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All requests to the board and how far each has come, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/contracts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The register of contracts: stage, judgement, time left
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showContracts"];
        readonly put?: never;
        /**
         * Draft the contract for what a decision awards: one decision, one contract, and both have the same id
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is due and what is late, the earliest first
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showDue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/vocabulary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The codes that can be chosen from on a day, with their meanings
         * @description May be used by: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), system-leader (any), school-head (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Boards_showVocabulary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/statistics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Contracts that start and requests that are settled in a period: stages, judgements, aims, half-days, money, waiting time
         * @description May be used by: clerk (board), chair (board), board-member (board), la-officer (area), auditor (everywhere, board).
         */
        readonly get: operations["Boards_showStatistics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/funds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The statements of all grants of a board, by financial year
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        readonly get: operations["Funds_list"];
        readonly put?: never;
        /**
         * Record a grant of one financial year
         * @description May be used by: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_grant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/increases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Increase a grant
         * @description May be used by: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_increase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/instalments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record an instalment that was paid
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Funds_pay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/recoveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a payment comes back
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Funds_recover"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The statement of a grant: what is committed, paid, recovered and free
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        readonly get: operations["Funds_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/schools/{school}/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask a board for support for a school
         * @description May be used by: school-head (school), clerk (board), la-officer (area).
         */
        readonly post: operations["Requests_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Acknowledge that the school knows of the request
         * @description May be used by: school-head (school), responsible-body (school).
         */
        readonly post: operations["Requests_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/screening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say whether the board can take the request
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Requests_screen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/bids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Offer to give the support oneself
         * @description May be used by: system-leader (any).
         */
        readonly post: operations["Requests_bid"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/tabling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Table the request for a meeting
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Requests_table"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw the request
         * @description May be used by: school-head (school), clerk (board).
         */
        readonly post: operations["Requests_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A request with what was said to it, as far as it is for the reader
         * @description May be used by: clerk (board), chair (board), board-member (board), school-head (school), responsible-body (school), la-officer (area), auditor (everywhere, board).
         */
        readonly get: operations["Requests_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put other business on the agenda
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Meetings_addOtherBusiness"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open the meeting with the roll and rules of the day
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Meetings_open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record who is present and who sent apologies
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Meetings_recordAttendance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/interests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Declare an interest in an item
         * @description May be used by: clerk (board), chair (board), board-member (board).
         */
        readonly post: operations["Meetings_declareInterest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Minute what was decided on an item
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Meetings_minuteDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close the meeting; what is undecided waits for another
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Meetings_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A meeting with its agenda; items in which a member has an interest are withheld from that member
         * @description May be used by: clerk (board), chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Meetings_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/decisions/{decision}/conditions/{condition}/discharge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a condition is fulfilled
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Decisions_discharge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/decisions/{decision}/rescission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rescind a decision
         * @description May be used by: chair (board).
         */
        readonly post: operations["Decisions_rescind"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/decisions/{decision}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A decision, its conditions, and whether it still stands
         * @description May be used by: clerk (board), chair (board), board-member (board), school-head (school), responsible-body (school), la-officer (area), auditor (everywhere, board).
         */
        readonly get: operations["Decisions_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Agree a measurable aim, before anybody signs
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_agreeAim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims/{aim}/dropping": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Drop an aim, before anybody signs
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_dropAim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/signatures/school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign for the supported school
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_signForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/signatures/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign as the leader who is to give the support
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_signForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/signatures/home-head": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign for the school that releases the leader
         * @description May be used by: school-head (home-school).
         */
        readonly post: operations["Contracts_signForHomeSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Acknowledge the contract for the responsible body
         * @description May be used by: responsible-body (school).
         */
        readonly post: operations["Contracts_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/arrangements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask again for the money or the days that were refused
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_renewArrangements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start the work: signed, funded, and with days reserved
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a contract that has not started
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Plan a visit
         * @description May be used by: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a visit was held
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_recordHeld"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/missed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a visit was not held, and why
         * @description May be used by: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_recordMissed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/countersignature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Countersign a visit for the school
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_countersign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the value of a measure on a day
         * @description May be used by: system-leader (leader), school-head (school).
         */
        readonly post: operations["Contracts_takeReading"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/progress-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report progress on every aim
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/not-progressing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that the work is not progressing; raises a concern
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_notProgressing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/school-view": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say how the school sees the work
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_giveSchoolView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/board-reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a review by the board
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Contracts_review"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/by-school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose a variation for the school
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_proposeForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/by-provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_proposeForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/consent/by-school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a variation for the school
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_consentForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/consent/by-provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_consentForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/refusal/by-school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse a variation for the school
         * @description May be used by: school-head (school).
         */
        readonly post: operations["Contracts_refuseForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/refusal/by-provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse a variation as the leader
         * @description May be used by: system-leader (leader).
         */
        readonly post: operations["Contracts_refuseForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims/{aim}/judgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Judge an aim
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Contracts_judgeAim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/completion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End the work with every aim judged
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Contracts_complete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/early-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End the work before its time
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Contracts_endEarly"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close a contract that has ended and of which nothing is open
         * @description May be used by: clerk (board).
         */
        readonly post: operations["Contracts_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A contract, for its parties
         * @description May be used by: clerk (board), chair (board), board-member (board), system-leader (leader), school-head (school, home-school), alliance-director (alliance), la-officer (area), responsible-body (school), auditor (everywhere, board).
         */
        readonly get: operations["Contracts_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A contract event by event, as recorded, with the state after each
         * @description May be used by: auditor (everywhere, board), clerk (board).
         */
        readonly get: operations["Contracts_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/concerns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Raise a concern about the work under a contract
         * @description May be used by: school-head (school), clerk (board), chair (board), board-member (board), la-officer (area), system-leader (leader).
         */
        readonly post: operations["Escalations_raise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer a concern
         * @description May be used by: system-leader (leader), school-head (school), clerk (board), chair (board).
         */
        readonly post: operations["Escalations_answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/escalation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a concern to the next step of its route
         * @description May be used by: clerk (board), chair (board), la-officer (area).
         */
        readonly post: operations["Escalations_escalate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record how a concern was resolved
         * @description May be used by: clerk (board), chair (board).
         */
        readonly post: operations["Escalations_resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A concern, what was answered, and how far it has gone
         * @description May be used by: clerk (board), chair (board), board-member (board), la-officer (area), system-leader (leader), auditor (everywhere, board).
         */
        readonly get: operations["Escalations_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far views and reactions have come, and what stopped them
         * @description May be used by: administrator (everywhere).
         */
        readonly get: operations["Operations_status"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{view}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a view that has stopped try its event again
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Operations_retryView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/reactions/{reaction}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a reaction that has stopped try its event again
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Operations_retryReaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{view}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a view that has stopped pass over its event, also when it is built anew
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Operations_skipInView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/reactions/{reaction}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a reaction that has stopped pass over its event: nothing ever follows from it there
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Operations_skipInReaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{view}/rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Fold a view again from the first event; its old rows are served until the new ones take their place
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Operations_rebuildView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The last verification since the service started, and what it found
         * @description May be used by: administrator (everywhere), auditor (everywhere).
         */
        readonly get: operations["Operations_showVerification"];
        readonly put?: never;
        /**
         * Check every seal of the log
         * @description May be used by: administrator (everywhere), auditor (everywhere).
         */
        readonly post: operations["Operations_verifyEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/demonstration/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set the clock, and do what is due by then
         * @description May be used by: administrator (everywhere).
         */
        readonly post: operations["Demonstration_setClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly RegisterPersonBody: {
            /** @description Kept encrypted under the key of this person. */
            readonly name: string;
            /**
             * @description Kept encrypted under the key of this person.
             * @default null
             */
            readonly email?: string | null;
        };
        readonly ScopeBody: {
            /**
             * @description This field must be one of everywhere, board, school, alliance, leader, area.
             * @enum {string}
             */
            readonly kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area";
            /** @description Id of the board, alliance or leader, URN of the school, code of the local authority; * for everywhere. */
            readonly id: string;
        };
        readonly GrantStandingBody: {
            /**
             * @description This field must be one of administrator, auditor, clerk, board-member, chair, system-leader, school-head, alliance-director, la-officer, responsible-body.
             * @enum {string}
             */
            readonly role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "system-leader" | "school-head" | "alliance-director" | "la-officer" | "responsible-body";
            /** @description For what the role is held. */
            readonly scope: components["schemas"]["ScopeBody"];
            /**
             * Format: date
             * @description First day of the standing.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the standing; until ended when left out.
             * @default null
             */
            readonly to?: string | null;
        };
        readonly EndStandingBody: {
            /**
             * Format: date
             * @description Last day of the standing; a day before its first makes it void.
             */
            readonly on: string;
            /** @description Kept encrypted under the person's key. */
            readonly reason: string;
        };
        readonly ClassifySchoolBody: {
            /**
             * @description Whose law governs the school, and so which route a concern takes.
             * @enum {string}
             */
            readonly governance: "maintained" | "academy" | "independent";
            /** @description Who must be consulted before a formal step: a diocese, a foundation. */
            readonly consultees: readonly string[];
            /** @description Where it is written. */
            readonly source: string;
        };
        readonly EstablishAllianceBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly name: string;
            /**
             * @description A single alliance has one lead school, a job-share two or more.
             * @enum {string}
             */
            readonly form: "single" | "job-share" | "multiple";
            /** @description The schools that lead the alliance. */
            readonly leadSchools: readonly string[];
            /**
             * Format: date
             * @description The first day of the alliance.
             */
            readonly from: string;
        };
        readonly AdmitMemberBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly organisation: string;
            /**
             * @description The school, where the member is one.
             * @default null
             */
            readonly urn?: string | null;
            /** @description What it is in the alliance. */
            readonly role: string;
            /**
             * Format: date
             * @description The first day of membership.
             */
            readonly from: string;
        };
        readonly RecordDepartureBody: {
            /**
             * Format: date
             * @description The last day of membership.
             */
            readonly on: string;
        };
        readonly DesignateLeaderBody: {
            /** @description Type of provider: national leader (nle), specialist leader (sle), adviser … */
            readonly providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the designation; open when left out.
             * @default null
             */
            readonly to?: string | null;
            /** @description The school where the leader works, whose head releases their time. */
            readonly homeSchoolUrn: string;
            /**
             * Format: uuid
             * @description The alliance that answers for the leader, if one does.
             * @default null
             */
            readonly allianceId?: string | null;
            /** @description As the register names them. */
            readonly phases: readonly string[];
            /** @description In what the leader helps. */
            readonly needAreas: readonly string[];
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly personId: string;
        };
        readonly RenewDesignationBody: {
            /** @description Type of provider: national leader (nle), specialist leader (sle), adviser … */
            readonly providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the designation; open when left out.
             * @default null
             */
            readonly to?: string | null;
            /** @description The school where the leader works, whose head releases their time. */
            readonly homeSchoolUrn: string;
            /**
             * Format: uuid
             * @description The alliance that answers for the leader, if one does.
             * @default null
             */
            readonly allianceId?: string | null;
            /** @description As the register names them. */
            readonly phases: readonly string[];
            /** @description In what the leader helps. */
            readonly needAreas: readonly string[];
        };
        readonly WithdrawDesignationBody: {
            /**
             * Format: date
             * @description Last day of the designation.
             */
            readonly on: string;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly OfferDaysBody: {
            /**
             * Format: date
             * @description First day on which the time can be used.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day on which the time can be used.
             */
            readonly to: string;
            /** @description How many half-days within the period; they count once the home head releases them. */
            readonly halfDays: number;
        };
        readonly ReleaseDaysBody: {
            /** @description How many half-days of this offer are released in all; 0 for none. */
            readonly halfDays: number;
        };
        readonly LevelBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64. */
            readonly code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly meaning: string;
            /** @description The longest a contract at this level may last, in days. */
            readonly longestDays: number;
            /** @description The most time that may be awarded at this level, in half-days. */
            readonly mostHalfDays: number;
            /** @description The most money that may be awarded at this level, in pence. */
            readonly mostPence: number;
        };
        readonly TermBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64. */
            readonly code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly meaning: string;
        };
        readonly DecisionReasonsBody: {
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly approve: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly "approve-with-conditions": readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly "approve-in-part": readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly "monitor-only": readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly defer: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly decline: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly "refer-on": readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly "unable-to-assess": readonly components["schemas"]["TermBody"][];
        };
        readonly TermsBody: {
            /** @description How many members without a conflict must be present. */
            readonly quorum: number;
            /**
             * @description This field must be one of majority, consensus.
             * @enum {string}
             */
            readonly decisionRule: "majority" | "consensus";
            /** @description Days between two reviews of a running contract. */
            readonly reviewEveryDays: number;
            /** @description Days between two progress reports. */
            readonly reportEveryDays: number;
            /** @description Days after the end of a contract within which it is still recorded and judged. */
            readonly graceDays: number;
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            readonly levels: readonly components["schemas"]["LevelBody"][];
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            readonly providerTypes: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 1 to 100 entries, and each must be an object. */
            readonly needAreas: readonly components["schemas"]["TermBody"][];
            /** @description This field must be an object. */
            readonly decisionReasons: components["schemas"]["DecisionReasonsBody"];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly missedVisitReasons: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly earlyEndCauses: readonly components["schemas"]["TermBody"][];
            /** @description This field must be a list of 0 to 100 entries, and each must be an object. */
            readonly withdrawalReasons: readonly components["schemas"]["TermBody"][];
        };
        readonly EstablishBoardBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly name: string;
            /** @description Codes of the local authorities. */
            readonly areas: readonly string[];
            /**
             * Format: date
             * @description The first day on which it may act.
             */
            readonly from: string;
            /**
             * @description Its terms of reference; the default set when left out.
             * @default null
             */
            readonly terms?: components["schemas"]["TermsBody"] | null;
        };
        readonly ReviseTermsBody: {
            /**
             * Format: date
             * @description The day from which the new terms hold.
             */
            readonly from: string;
            /** @description This field must be an object. */
            readonly terms: components["schemas"]["TermsBody"];
            /** @description This field must be text of at most 500 characters, not blank, without control characters. */
            readonly reason: string;
        };
        readonly AppointMemberBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly personId: string;
            /**
             * @description This field must be one of chair, member.
             * @enum {string}
             */
            readonly office: "chair" | "member";
            /**
             * @description The school the member leads or works in; conflicts of interest follow from it.
             * @default null
             */
            readonly schoolUrn?: string | null;
            /**
             * Format: date
             * @description First day of the term of office.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the term of office; open when left out.
             * @default null
             */
            readonly to?: string | null;
        };
        readonly StandDownMemberBody: {
            /**
             * Format: date
             * @description The last day in office.
             */
            readonly on: string;
        };
        readonly GrantFundBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly name: string;
            /** @description Who gives the money. */
            readonly source: string;
            /** @description The financial year of the grant. */
            readonly financialYear: string;
            /** @description The grant in pence. */
            readonly pence: number;
        };
        readonly IncreaseGrantBody: {
            /** @description What is added, in pence. */
            readonly pence: number;
            /** @description Who gives the money. */
            readonly source: string;
        };
        readonly PayInstalmentBody: {
            /**
             * Format: uuid
             * @description The contract that is paid for; money must be committed for it.
             */
            readonly contractId: string;
            /** @description This field must be whole pence from 1 to 10000000000. */
            readonly pence: number;
            /** @description For what it is paid. */
            readonly milestone: string;
            /**
             * Format: date
             * @description The day on which it was paid; not in the future.
             */
            readonly paidOn: string;
        };
        readonly RecoverPaymentBody: {
            /**
             * Format: uuid
             * @description The contract for which it was paid.
             */
            readonly contractId: string;
            /** @description What comes back, in pence; at most what was paid. */
            readonly pence: number;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly SubmitRequestBody: {
            /** @description A reference that people can read. */
            readonly reference: string;
            /**
             * @description Who asks for the support.
             * @enum {string}
             */
            readonly from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            /** @description Codes of the board's need areas. */
            readonly needAreas: readonly string[];
            /** @description What is to be better afterwards. Names no people. */
            readonly outcomesWanted: string;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly circumstances: string;
            /**
             * @description This field must be one of routine, soon, urgent.
             * @enum {string}
             */
            readonly urgency: "routine" | "soon" | "urgent";
        };
        readonly AcknowledgeRequestBody: {
            /**
             * @description This field must be one of head, chair-of-governors, responsible-body.
             * @enum {string}
             */
            readonly by: "head" | "chair-of-governors" | "responsible-body";
        };
        readonly ScreenRequestBody: {
            /** @description Whether the board can take it. */
            readonly eligible: boolean;
            /** @description Why it is eligible, or why not. May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly BidForRequestBody: {
            /**
             * Format: uuid
             * @description The caller's own leader record.
             */
            readonly leaderId: string;
            /** @description How many half-days the leader would work. */
            readonly halfDays: number;
            /** @description The price in whole pence; 0 when nothing is asked for. */
            readonly pence: number;
            /** @description How the leader would go about it. May name people: kept encrypted under a key of its own. */
            readonly approach: string;
        };
        readonly TableRequestBody: {
            /**
             * Format: uuid
             * @description A meeting of the same board that has not closed.
             */
            readonly meetingId: string;
        };
        readonly WithdrawRequestBody: {
            /** @description One of the board's reasons for a withdrawal. */
            readonly reasonCode: string;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly note: string;
        };
        readonly ScheduleMeetingBody: {
            /**
             * Format: date
             * @description The day of the meeting; it is opened on this day only.
             */
            readonly on: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly place: string;
        };
        readonly AddOtherBusinessBody: {
            /**
             * @description This field must be one of review, escalation, other.
             * @enum {string}
             */
            readonly kind: "review" | "escalation" | "other";
            /**
             * Format: uuid
             * @description The contract that a review is about, or the escalation; none for other business.
             * @default null
             */
            readonly subjectId?: string | null;
            /**
             * @description The school that other business concerns, if any; known from the contract of a review or escalation.
             * @default null
             */
            readonly schoolUrn?: string | null;
            /** @description What it is about. Names no people. */
            readonly title: string;
        };
        /** @description Nothing: the address says it all. */
        readonly NoFields: Record<string, never>;
        readonly RecordAttendanceBody: {
            /** @description Members who are present. */
            readonly present: readonly string[];
            /** @description Members who sent apologies. */
            readonly apologies: readonly string[];
        };
        readonly DeclareInterestBody: {
            /**
             * Format: uuid
             * @description The item of the agenda.
             */
            readonly itemId: string;
            /**
             * Format: uuid
             * @description The member; oneself when left out. Only the clerk names another.
             * @default null
             */
            readonly personId?: string | null;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly nature: string;
        };
        readonly VoteBody: {
            /** @description Members who voted for it, or spoke for it in a consensus. */
            readonly for: readonly string[];
            /** @description Members who voted against it; their dissent is on record by name. */
            readonly against: readonly string[];
            /** @description This field must be a list of 0 to 100 entries, and each must be a UUID in lower case. */
            readonly abstained: readonly string[];
            /**
             * @description The chair's casting vote; only when votes are equal.
             * @default null
             * @enum {string|null}
             */
            readonly castingVote?: "for" | "against" | null;
        };
        readonly AwardBody: {
            /**
             * Format: uuid
             * @description The leader who is to give the support.
             */
            readonly leaderId: string;
            /** @description One of the board's levels of intervention. */
            readonly level: string;
            /** @description The most half-days that a contract may plan. */
            readonly mostHalfDays: number;
            /** @description The most a contract may cost, in whole pence; 0 when none is needed. */
            readonly mostPence: number;
            /**
             * Format: date
             * @description The latest day on which a contract may end.
             */
            readonly latestEnd: string;
        };
        readonly ConditionBody: {
            /** @description What is to be fulfilled. Names no people. */
            readonly text: string;
            /**
             * Format: date
             * @description By when; without a day when left out.
             * @default null
             */
            readonly due?: string | null;
        };
        readonly MinuteDecisionBody: {
            /**
             * Format: uuid
             * @description The item of the agenda.
             */
            readonly itemId: string;
            /**
             * @description This field must be one of approve, approve-with-conditions, approve-in-part, monitor-only, defer, decline, refer-on, unable-to-assess.
             * @enum {string}
             */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess";
            /** @description Codes of the board's reasons for this outcome. */
            readonly reasonCodes: readonly string[];
            /** @description Why the board decides so. May name people: kept encrypted under a key of its own. */
            readonly rationale: string;
            /** @description What else was considered. Names no people. */
            readonly optionsConsidered: readonly string[];
            /** @description This field must be an object. */
            readonly vote: components["schemas"]["VoteBody"];
            /**
             * @description What an approval allows; left out otherwise.
             * @default null
             */
            readonly award?: components["schemas"]["AwardBody"] | null;
            /** @description What the approval depends on. */
            readonly conditions: readonly components["schemas"]["ConditionBody"][];
            /**
             * Format: date
             * @description The day from which the decision holds.
             */
            readonly effectiveFrom: string;
        };
        readonly DischargeConditionBody: {
            /** @description What shows that the condition is fulfilled. May name people: kept encrypted under a key of its own. */
            readonly evidence: string;
        };
        readonly RescindDecisionBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly DraftContractBody: {
            /** @description A reference that people can read. */
            readonly reference: string;
            /**
             * Format: uuid
             * @description The decision that approved the support.
             */
            readonly decisionId: string;
            /**
             * Format: uuid
             * @description The leader whom the decision awards the work to.
             */
            readonly leaderId: string;
            /**
             * Format: uuid
             * @description The fund of the board that pays.
             */
            readonly fundId: string;
            /** @description The price in whole pence, within the award; 0 when none is needed. */
            readonly pence: number;
            /** @description Half-days of the leader, within the award. */
            readonly halfDays: number;
            /**
             * Format: date
             * @description First day of the work.
             */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day of the work; the time limit that lapses.
             */
            readonly endsOn: string;
        };
        readonly MeasureBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly name: string;
            /** @description This field must be text of at most 60 characters, not blank, without control characters. */
            readonly unit: string;
            /**
             * @description The direction that is better.
             * @enum {string}
             */
            readonly direction: "up" | "down";
        };
        readonly BaselineBody: {
            /** @description In the unit of the measure. */
            readonly value: number;
            /**
             * Format: date
             * @description The day of the value.
             */
            readonly on: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters. */
            readonly cohort: string;
            /**
             * @description This field must be one of provisional, revised, final.
             * @enum {string}
             */
            readonly status: "provisional" | "revised" | "final";
        };
        readonly TargetBody: {
            /** @description In the unit of the measure, beyond the baseline. */
            readonly value: number;
            /**
             * Format: date
             * @description By when; within the contract.
             */
            readonly by: string;
        };
        readonly AgreeAimBody: {
            /** @description One of the board's need areas. */
            readonly needArea: string;
            /** @description What is to be reached. Names no people. */
            readonly statement: string;
            /** @description This field must be an object. */
            readonly measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            readonly baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            readonly target: components["schemas"]["TargetBody"];
            /** @description Who assesses it, by office: names no people. */
            readonly assessor: string;
            /** @description How it is assessed. */
            readonly method: string;
        };
        readonly SignContractBody: {
            /**
             * Format: date
             * @description The day of the signature; not in the future.
             */
            readonly signedOn: string;
        };
        readonly AcknowledgeContractBody: {
            /**
             * Format: date
             * @description The day on which the responsible body saw the contract.
             */
            readonly acknowledgedOn: string;
        };
        readonly StartContractBody: {
            /**
             * Format: date
             * @description The day on which the work started; not in the future.
             */
            readonly startedOn: string;
        };
        readonly WithdrawContractBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly PlanVisitBody: {
            /**
             * Format: date
             * @description Within the contract.
             */
            readonly on: string;
            /** @description This field must be whole half-days from 1 to 10000. */
            readonly halfDays: number;
            /** @description What it is for. Names no people. */
            readonly purpose: string;
        };
        readonly RecordVisitBody: {
            /**
             * Format: date
             * @description The day of the visit; not in the future.
             */
            readonly heldOn: string;
            /** @description How long it took. */
            readonly halfDays: number;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly summary: string;
        };
        readonly RecordMissedVisitBody: {
            /** @description One of the board's reasons for a missed visit. */
            readonly reasonCode: string;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly note: string;
        };
        readonly TakeReadingBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly aimId: string;
            /** @description In the unit of the aim's measure. */
            readonly value: number;
            /**
             * Format: date
             * @description The day of the value; not in the future.
             */
            readonly takenOn: string;
            /** @description Where the value comes from. Names no people. */
            readonly source: string;
        };
        readonly AimRatingBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly aimId: string;
            /**
             * @description How the work towards the aim goes.
             * @enum {string}
             */
            readonly rating: "red" | "amber" | "green";
            /** @description On what it is rated. Names no people. */
            readonly evidence: string;
        };
        readonly SubmitProgressReportBody: {
            /**
             * Format: date
             * @description The day of the report; not in the future.
             */
            readonly reportedOn: string;
            /** @description Every aim of the contract exactly once. */
            readonly ratings: readonly components["schemas"]["AimRatingBody"][];
            /** @description May name people: kept encrypted under a key of its own. */
            readonly narrative: string;
        };
        readonly ReportNotProgressingBody: {
            /**
             * @description What stands in the way. A safeguarding concern is never sent here: refer it at once.
             * @enum {string}
             */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding";
            /** @description The aims that do not progress. */
            readonly aimIds: readonly string[];
            /** @description May name people: kept encrypted under a key of its own. */
            readonly detail: string;
        };
        readonly GiveSchoolViewBody: {
            /** @description How the school sees the work. May name people: kept encrypted under a key of its own. */
            readonly view: string;
        };
        readonly RecordBoardReviewBody: {
            /**
             * Format: date
             * @description The day of the review; not in the future.
             */
            readonly reviewedOn: string;
            /**
             * @description This field must be one of red, amber, green.
             * @enum {string}
             */
            readonly judgement: "red" | "amber" | "green";
            /** @description May name people: kept encrypted under a key of its own. */
            readonly note: string;
        };
        readonly VariedAimBody: {
            /** @description One of the board's need areas. */
            readonly needArea: string;
            /** @description What is to be reached. Names no people. */
            readonly statement: string;
            /** @description This field must be an object. */
            readonly measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            readonly baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            readonly target: components["schemas"]["TargetBody"];
            /** @description Who assesses it, by office: names no people. */
            readonly assessor: string;
            /** @description How it is assessed. */
            readonly method: string;
            /**
             * Format: uuid
             * @description The aim that changes.
             */
            readonly aimId: string;
        };
        readonly ProposeVariationBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
            /** @description The new version of each aim that changes. Names no people. */
            readonly aims: readonly components["schemas"]["VariedAimBody"][];
            /** @description The planned half-days from now on, in all; as before when they do not change. */
            readonly halfDays: number;
        };
        readonly RefuseVariationBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly JudgeAimBody: {
            /**
             * @description This field must be one of met, partly-met, not-met.
             * @enum {string}
             */
            readonly judgement: "met" | "partly-met" | "not-met";
            /** @description On what it is judged. May name people: kept encrypted under a key of its own. */
            readonly evidence: string;
            /**
             * Format: date
             * @description The day of the judgement; not in the future.
             */
            readonly judgedOn: string;
        };
        readonly CompleteContractBody: {
            /**
             * Format: date
             * @description Last day of the work; not in the future.
             */
            readonly endedOn: string;
            /** @description What of the price is not owed and goes back to the fund, in whole pence; 0 when none. */
            readonly unusedPence: number;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly note: string;
        };
        readonly EndContractEarlyBody: {
            /**
             * Format: date
             * @description Last day of the work; not in the future.
             */
            readonly endedOn: string;
            /** @description May name people: kept encrypted under a key of its own. */
            readonly note: string;
            /** @description One of the board's causes for an early end. */
            readonly causeCode: string;
        };
        readonly RaiseConcernBody: {
            /**
             * @description This field must be one of progress, engagement, leadership, capacity, funding, safeguarding.
             * @enum {string}
             */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** @description The aims it is about; may be empty. */
            readonly aimIds: readonly string[];
            /**
             * @description What the concern is; needed unless it is about safeguarding, of which no detail is kept. May name people: kept encrypted under a key of its own.
             * @default null
             */
            readonly detail?: string | null;
            /**
             * @description To whom a safeguarding concern was referred: the body or office, no names; for no other kind.
             * @default null
             */
            readonly referredTo?: string | null;
        };
        readonly AnswerConcernBody: {
            /** @description May name people: kept encrypted under a key of its own. */
            readonly answer: string;
        };
        readonly EscalateConcernBody: {
            /** @description Why it goes further. May name people: kept encrypted under a key of its own. */
            readonly reason: string;
        };
        readonly ResolveConcernBody: {
            /** @description How it was resolved. May name people: kept encrypted under a key of its own. */
            readonly outcome: string;
            /**
             * Format: date
             * @description The day on which it was resolved; not in the future.
             */
            readonly resolvedOn: string;
        };
        readonly SkipBody: {
            /**
             * Format: uuid
             * @description The event at which it is stopped, as `GET /v1/operations` shows it.
             */
            readonly eventId: string;
            /** @description Why it can do without the event; kept for good, so name nobody. */
            readonly reason: string;
        };
        readonly SetClockBody: {
            /**
             * Format: date-time
             * @description What the clock shows from now on.
             */
            readonly to: string;
        };
        /** @description A problem document (RFC 9457). Programs branch on `code`. */
        readonly Problem: {
            /** @description `urn:problem:` and the kind of problem. */
            readonly type: string;
            /** @description The kind of problem in words. */
            readonly title: string;
            readonly status: number;
            /** @description What is wrong in this case, and what to do. */
            readonly detail?: string;
            /** @description The kind of problem, or the code of the rule that refuses: `refused` has the rule's own. */
            readonly code: string;
            /** @description Each field of the body, query or header that is wrong. */
            readonly errors?: readonly {
                /** @description With dots into parts. */
                readonly field: string;
                /** @description What it must be. */
                readonly message: string;
            }[];
            /** @description Name it when you ask what happened. */
            readonly correlationId: string;
        };
        readonly Recorded: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
        };
        readonly RecordedStanding: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly standingId: string;
        };
        readonly Scope: {
            /** @enum {string} */
            readonly kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area";
            /** @description Id, URN or code of what it is for; `*` for everywhere. */
            readonly id: string;
        };
        readonly Standing: {
            readonly standingId: string;
            /** @enum {string} */
            readonly role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "system-leader" | "school-head" | "alliance-director" | "la-officer" | "responsible-body";
            readonly scope: components["schemas"]["Scope"];
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
        };
        readonly Person: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            /** @description After erasure «erased». */
            readonly name: string;
            readonly email: string | null;
            readonly standings: readonly components["schemas"]["Standing"][];
        };
        readonly RejectedRow: {
            /** @description Physical line of the file, from 1. */
            readonly line: number;
            readonly column: string | null;
            readonly value: string;
            readonly reason: string;
        };
        readonly ImportSummary: {
            readonly rows: number;
            /** @description Schools that were not known before. */
            readonly registered: number;
            readonly changed: number;
            readonly unchanged: number;
            readonly passedOver: number;
            readonly rejectedCount: number;
            /** @description The first thousand, by line. */
            readonly rejected: readonly components["schemas"]["RejectedRow"][];
            readonly headers: {
                readonly unknown: readonly string[];
                readonly missing: readonly string[];
                readonly repeated: readonly string[];
            };
        };
        readonly RegisterEntry: {
            readonly name: string;
            readonly status: string;
            readonly phase: string;
            /** @description Code of the local authority. */
            readonly laCode: string;
            readonly laName: string | null;
            readonly typeCode: string | null;
            readonly districtCode: string | null;
            readonly districtName: string | null;
            readonly easting: number | null;
            readonly northing: number | null;
            readonly pupils: number | null;
            readonly percentageFsm: number | null;
            readonly trustName: string | null;
            readonly religiousCharacter: string | null;
            readonly openedOn: string | null;
            readonly closedOn: string | null;
        };
        readonly ListedSchool: {
            readonly urn: string;
            readonly name: string;
            readonly laCode: string;
            readonly entry: components["schemas"]["RegisterEntry"];
            readonly source: {
                readonly file: string;
                readonly extractedOn: string | null;
            };
            readonly governance: ("maintained" | "academy" | "independent") | null;
            readonly governanceSource: string | null;
            readonly consultees: readonly string[];
            readonly latestInspection: {
                readonly [key: string]: unknown;
            } | null;
        };
        readonly Schools: {
            /** @description Code of the local authority. */
            readonly area: string;
            readonly schools: readonly components["schemas"]["ListedSchool"][];
            readonly next: string | null;
        };
        readonly SchoolRequest: {
            /** Format: uuid */
            readonly requestId: string;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly reference: string;
            /** @enum {string} */
            readonly from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            readonly needAreas: readonly string[];
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /** @enum {string} */
            readonly state: "submitted" | "eligible" | "not-eligible" | "tabled" | "decided" | "deferred" | "withdrawn";
            readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
            readonly decidedOn: string | null;
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        readonly WithheldRequest: {
            readonly requestId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly SchoolContract: {
            /** Format: uuid */
            readonly contractId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly leaderId: string;
            readonly level: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @description In half-days. */
            readonly plannedHalfDays: number;
            /** @description In half-days. */
            readonly deliveredHalfDays: number;
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        readonly WithheldContract: {
            readonly contractId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly School: {
            readonly urn: string;
            readonly name: string;
            readonly laCode: string;
            readonly entry: components["schemas"]["RegisterEntry"];
            readonly source: {
                readonly file: string;
                readonly extractedOn: string | null;
            };
            readonly governance: ("maintained" | "academy" | "independent") | null;
            readonly governanceSource: string | null;
            readonly consultees: readonly string[];
            readonly latestInspection: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly requests: readonly (components["schemas"]["SchoolRequest"] | components["schemas"]["WithheldRequest"])[];
            readonly contracts: readonly (components["schemas"]["SchoolContract"] | components["schemas"]["WithheldContract"])[];
        };
        readonly RecordedMember: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly memberId: string;
        };
        readonly AllianceMember: {
            /** Format: uuid */
            readonly memberId: string;
            readonly organisation: string;
            readonly urn: string | null;
            readonly role: string;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
        };
        readonly AllianceState: {
            readonly name: string;
            /** @enum {string} */
            readonly form: "single" | "job-share" | "multiple";
            readonly leadSchools: readonly string[];
            /** Format: date */
            readonly from: string;
            readonly members: readonly components["schemas"]["AllianceMember"][];
        };
        readonly Alliance: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: components["schemas"]["AllianceState"];
        };
        readonly Deployment: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: uuid */
            readonly leaderId: string;
            readonly schoolUrn: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @description In half-days. */
            readonly plannedHalfDays: number;
            /** @description In half-days. */
            readonly deliveredHalfDays: number;
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        readonly Deployments: {
            /** Format: date */
            readonly on: string;
            readonly deployments: readonly (components["schemas"]["Deployment"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly RecordedOffer: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly offerId: string;
        };
        readonly OfferInLedger: {
            /** Format: uuid */
            readonly offerId: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @description In half-days. */
            readonly offered: number;
            /** @description Half-days that the home head has released. */
            readonly released: number;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description Released and neither reserved nor delivered, in half-days. */
            readonly free: number;
        };
        readonly ContractInLedger: {
            /** Format: uuid */
            readonly contractId: string;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description Nothing more is reserved for it. */
            readonly over: boolean;
        };
        readonly Leader: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly personId: string;
            readonly providerType: string;
            readonly designatingBody: string;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
            readonly homeSchoolUrn: string;
            readonly allianceId: string | null;
            readonly phases: readonly string[];
            readonly needAreas: readonly string[];
            readonly withdrawn: boolean;
            readonly offers: readonly components["schemas"]["OfferInLedger"][];
            readonly contracts: readonly (components["schemas"]["ContractInLedger"] | components["schemas"]["WithheldContract"])[];
        };
        readonly Capacity: {
            /** @description In half-days. */
            readonly offered: number;
            /** @description Half-days that the home head has released. */
            readonly released: number;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description Released and neither reserved nor delivered, in half-days. */
            readonly free: number;
        };
        readonly LeaderContract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly schoolUrn: string;
            readonly level: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            readonly nextReportOn: string | null;
            /** @description In half-days. */
            readonly plannedHalfDays: number;
            /** @description In half-days. */
            readonly deliveredHalfDays: number;
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        readonly LeaderContracts: {
            /** Format: uuid */
            readonly leaderId: string;
            readonly capacity: components["schemas"]["Capacity"];
            readonly contracts: readonly (components["schemas"]["LeaderContract"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly Level: {
            readonly code: string;
            readonly meaning: string;
            readonly longestDays: number;
            /** @description In half-days. */
            readonly mostHalfDays: number;
            /** @description In pence. */
            readonly mostPence: number;
        };
        readonly Term: {
            readonly code: string;
            readonly meaning: string;
        };
        readonly TermsOfReference: {
            /** Format: date */
            readonly from: string;
            /** @description Members without a conflict of interest who must be present. */
            readonly quorum: number;
            /** @enum {string} */
            readonly decisionRule: "majority" | "consensus";
            readonly reviewEveryDays: number;
            readonly reportEveryDays: number;
            readonly graceDays: number;
            readonly levels: readonly components["schemas"]["Level"][];
            readonly providerTypes: readonly components["schemas"]["Term"][];
            readonly needAreas: readonly components["schemas"]["Term"][];
            readonly decisionReasons: {
                readonly approve: readonly components["schemas"]["Term"][];
                readonly "approve-with-conditions": readonly components["schemas"]["Term"][];
                readonly "approve-in-part": readonly components["schemas"]["Term"][];
                readonly "monitor-only": readonly components["schemas"]["Term"][];
                readonly defer: readonly components["schemas"]["Term"][];
                readonly decline: readonly components["schemas"]["Term"][];
                readonly "refer-on": readonly components["schemas"]["Term"][];
                readonly "unable-to-assess": readonly components["schemas"]["Term"][];
            };
            readonly missedVisitReasons: readonly components["schemas"]["Term"][];
            readonly earlyEndCauses: readonly components["schemas"]["Term"][];
            readonly withdrawalReasons: readonly components["schemas"]["Term"][];
        };
        readonly BoardMember: {
            /** Format: uuid */
            readonly memberId: string;
            /** Format: uuid */
            readonly personId: string;
            /** @enum {string} */
            readonly office: "chair" | "member";
            readonly schoolUrn: string | null;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
        };
        readonly BoardState: {
            readonly name: string;
            readonly areas: readonly string[];
            readonly terms: readonly components["schemas"]["TermsOfReference"][];
            readonly members: readonly components["schemas"]["BoardMember"][];
        };
        readonly Board: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: components["schemas"]["BoardState"];
        };
        readonly AgendaEntry: {
            readonly title: string;
            /** Format: uuid */
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "request" | "review" | "escalation" | "other";
            readonly subjectId: string | null;
            readonly schoolUrn: string | null;
            /** @enum {string} */
            readonly state: "on-agenda" | "decided" | "carried-over";
            readonly conflicted: readonly string[];
            readonly decisionId: string | null;
            readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
        };
        /** @description Kept from you by a conflict of interest: only that there is one. */
        readonly WithheldItem: {
            readonly itemId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly MeetingAgenda: {
            /** Format: uuid */
            readonly meetingId: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: date */
            readonly on: string;
            readonly place: string;
            /** @enum {string} */
            readonly state: "scheduled" | "open" | "closed";
            readonly quorum: number | null;
            readonly present: readonly string[];
            readonly items: readonly (components["schemas"]["AgendaEntry"] | components["schemas"]["WithheldItem"])[];
        };
        readonly WaitingRequest: {
            /** Format: uuid */
            readonly requestId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly reference: string;
            readonly schoolUrn: string;
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /** @enum {string} */
            readonly state: "waiting";
            readonly screened: boolean;
        };
        readonly Agenda: {
            /** @description From today on and those before that are not closed, the earliest first. */
            readonly meetings: readonly components["schemas"]["MeetingAgenda"][];
            /** @description The longest waiting first. */
            readonly waiting: readonly (components["schemas"]["WaitingRequest"] | components["schemas"]["WithheldRequest"])[];
        };
        readonly BoardMeeting: {
            /** Format: uuid */
            readonly meetingId: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: date */
            readonly on: string;
            readonly place: string;
            /** @enum {string} */
            readonly state: "scheduled" | "open" | "closed";
            readonly quorum: number | null;
            readonly present: readonly string[];
        };
        readonly BoardMeetings: {
            readonly meetings: readonly components["schemas"]["BoardMeeting"][];
            readonly next: string | null;
        };
        readonly BoardRequest: {
            /** Format: uuid */
            readonly requestId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly reference: string;
            readonly schoolUrn: string;
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /** @enum {string} */
            readonly state: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "withdrawn";
            readonly meetingId: string | null;
        };
        readonly BoardRequests: {
            readonly requests: readonly (components["schemas"]["BoardRequest"] | components["schemas"]["WithheldRequest"])[];
            readonly next: string | null;
        };
        readonly RegisteredAim: {
            /** Format: uuid */
            readonly aimId: string;
            readonly needArea: string;
            readonly statement: string;
            readonly measure: {
                readonly name: string;
                readonly unit: string;
                /** @enum {string} */
                readonly direction: "up" | "down";
            };
            readonly baseline: {
                readonly value: number;
                /** Format: date */
                readonly on: string;
                readonly cohort: string;
                /** @enum {string} */
                readonly status: "provisional" | "revised" | "final";
            };
            readonly target: {
                readonly value: number;
                /** Format: date */
                readonly by: string;
            };
            readonly assessor: string;
            readonly method: string;
            readonly latest: {
                readonly value: number;
                /** Format: date */
                readonly takenOn: string;
            } | null;
            readonly rating: ("red" | "amber" | "green") | null;
            readonly judgement: ("met" | "partly-met" | "not-met") | null;
        };
        readonly RegisteredContract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: uuid */
            readonly decisionId: string;
            readonly requestId: string | null;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly leaderId: string;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string;
            readonly allianceId: string | null;
            readonly level: string;
            /** Format: uuid */
            readonly fundId: string;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description The time limit.
             */
            readonly endsOn: string;
            /**
             * Format: date
             * @description The last day on which what happened within the contract is still recorded.
             */
            readonly recordableUntil: string;
            readonly startedOn: string | null;
            readonly endedOn: string | null;
            readonly endedHow: ("completed" | "ended-early" | "lapsed") | null;
            readonly boardJudgement: ("red" | "amber" | "green") | null;
            readonly reviewedOn: string | null;
            /** @description In half-days. */
            readonly plannedHalfDays: number;
            /** @description In half-days. */
            readonly deliveredHalfDays: number;
            /** @description In pence. */
            readonly pence: number;
            /** @description What was paid and did not come back, in pence. */
            readonly paidPence: number;
            /** @description Concerns raised and not yet settled; only for those who may see them. */
            readonly openConcerns: readonly string[];
            readonly aims: readonly components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            readonly signedBy: readonly ("school" | "provider" | "home-head")[];
            readonly moneyConfirmed: boolean;
            readonly daysConfirmed: boolean;
            readonly daysLeft: number | null;
            /** @description The time limit has passed. */
            readonly lapsed: boolean;
        };
        readonly BoardContracts: {
            /** Format: date */
            readonly on: string;
            readonly contracts: readonly (components["schemas"]["RegisteredContract"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly DueItem: {
            readonly title: string;
            /** @enum {string} */
            readonly what: "review" | "report" | "visit" | "contract-end" | "aim-target" | "condition";
            /** Format: date */
            readonly due: string;
            /** @enum {string} */
            readonly state: "due" | "late";
            /** @description Days until the due day, or since. */
            readonly days: number;
            readonly contractId: string | null;
            readonly reference: string | null;
            readonly leaderId: string | null;
            readonly decisionId: string | null;
            readonly schoolUrn: string | null;
            readonly subjectId: string | null;
        };
        readonly Due: {
            /** Format: date */
            readonly on: string;
            readonly items: readonly components["schemas"]["DueItem"][];
            readonly next: string | null;
        };
        readonly Vocabulary: {
            /**
             * Format: date
             * @description The day that was asked for.
             */
            readonly on: string;
            /**
             * Format: date
             * @description The day from which these lists hold.
             */
            readonly from: string;
            readonly levels: readonly components["schemas"]["Level"][];
            readonly providerTypes: readonly components["schemas"]["Term"][];
            readonly needAreas: readonly components["schemas"]["Term"][];
            readonly decisionReasons: {
                readonly approve: readonly components["schemas"]["Term"][];
                readonly "approve-with-conditions": readonly components["schemas"]["Term"][];
                readonly "approve-in-part": readonly components["schemas"]["Term"][];
                readonly "monitor-only": readonly components["schemas"]["Term"][];
                readonly defer: readonly components["schemas"]["Term"][];
                readonly decline: readonly components["schemas"]["Term"][];
                readonly "refer-on": readonly components["schemas"]["Term"][];
                readonly "unable-to-assess": readonly components["schemas"]["Term"][];
            };
            readonly missedVisitReasons: readonly components["schemas"]["Term"][];
            readonly earlyEndCauses: readonly components["schemas"]["Term"][];
            readonly withdrawalReasons: readonly components["schemas"]["Term"][];
        };
        readonly ContractsAtStage: {
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            readonly count: number;
        };
        readonly ContractsJudged: {
            readonly judgement: ("red" | "amber" | "green") | null;
            readonly count: number;
        };
        readonly AimFigures: {
            readonly needArea: string;
            readonly met: number;
            readonly "partly-met": number;
            readonly "not-met": number;
            /** @description Not judged yet. */
            readonly open: number;
        };
        readonly BoardStatistics: {
            /**
             * Format: date
             * @description The day on which stages are looked at.
             */
            readonly on: string;
            readonly from: string | null;
            readonly to: string | null;
            readonly contracts: {
                readonly total: number;
                readonly byStage: readonly components["schemas"]["ContractsAtStage"][];
                /** @description By the judgement of the board at its last review; null: not reviewed. */
                readonly byJudgement: readonly components["schemas"]["ContractsJudged"][];
            };
            /** @description By need area. */
            readonly aims: readonly components["schemas"]["AimFigures"][];
            readonly halfDays: {
                /** @description In half-days. */
                readonly planned: number;
                /** @description In half-days. */
                readonly delivered: number;
            };
            readonly pence: {
                /** @description In pence. */
                readonly committed: number;
                /** @description In pence, without what came back. */
                readonly paid: number;
            };
            readonly requests: {
                /** @description Settled by a meeting in the period, and not only deferred. */
                readonly decided: number;
                readonly medianDays: number | null;
            };
            readonly withheld: {
                /** @description Left out, as a conflict of interest keeps them from you. */
                readonly contracts: number;
                /** @description Left out, as a conflict of interest keeps them from you. */
                readonly requests: number;
            };
        };
        readonly Instalment: {
            /** Format: uuid */
            readonly instalmentId: string;
            /** @description In pence. */
            readonly pence: number;
            readonly milestone: string;
            /** Format: date */
            readonly paidOn: string;
        };
        readonly FundLine: {
            /** Format: uuid */
            readonly contractId: string;
            /** @description In pence. */
            readonly committed: number;
            /** @description Committed and neither paid nor released, in pence. */
            readonly outstanding: number;
            /** @description In pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            /** @description In pence. */
            readonly released: number;
            readonly instalments: readonly components["schemas"]["Instalment"][];
            readonly declined: string | null;
        };
        readonly FundStatement: {
            /** Format: uuid */
            readonly fundId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly name: string;
            readonly source: string;
            readonly financialYear: string;
            /** @description In pence. */
            readonly granted: number;
            /** @description Committed and not yet paid, in pence. */
            readonly outstanding: number;
            /** @description In pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            /** @description In pence. */
            readonly free: number;
            readonly contracts: readonly (components["schemas"]["FundLine"] | components["schemas"]["WithheldContract"])[];
        };
        readonly Funds: {
            readonly funds: readonly components["schemas"]["FundStatement"][];
            readonly next: string | null;
        };
        readonly RecordedInstalment: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly instalmentId: string;
        };
        readonly Fund: {
            /** Format: uuid */
            readonly fundId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly name: string;
            readonly source: string;
            readonly financialYear: string;
            /** @description In pence. */
            readonly granted: number;
            /** @description Committed and not yet paid, in pence. */
            readonly outstanding: number;
            /** @description In pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            /** @description In pence. */
            readonly free: number;
            readonly contracts: readonly (components["schemas"]["FundLine"] | components["schemas"]["WithheldContract"])[];
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
        };
        readonly RecordedBid: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly bidId: string;
        };
        readonly Spoken: {
            /** @description Name of the event. */
            readonly type: string;
            /** @description What was said or done; text that is not for you reads «withheld». */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description Id of the person, or `system`. */
            readonly by: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly occurredOn: string | null;
        };
        readonly Request: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: {
                /** Format: uuid */
                readonly requestId: string;
                /** Format: uuid */
                readonly boardId: string;
                readonly schoolUrn: string;
                readonly reference: string;
                readonly acknowledgedBy: readonly string[];
                readonly eligible: boolean | null;
                /** @description For the board alone. */
                readonly bidIds?: readonly string[];
                /** @description For the board alone. */
                readonly bidders?: readonly {
                    /** Format: uuid */
                    readonly leaderId: string;
                    /** Format: uuid */
                    readonly personId: string;
                    readonly homeSchoolUrn: string;
                }[];
                readonly tabledFor: string | null;
                readonly meetingIds: readonly string[];
                /** @description For the board alone. */
                readonly interested?: readonly string[];
                readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess") | null;
                readonly withdrawn: boolean;
            };
            readonly said: readonly components["schemas"]["Spoken"][];
        };
        readonly RecordedItem: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly itemId: string;
        };
        readonly RecordedDecision: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly decisionId: string;
        };
        readonly AgendaItem: {
            readonly title: string;
            /** Format: uuid */
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "request" | "review" | "escalation" | "other";
            readonly subjectId: string | null;
            readonly schoolUrn: string | null;
            readonly interested: readonly string[];
            readonly interestedSchools: readonly string[];
        };
        readonly RollEntry: {
            /** Format: uuid */
            readonly personId: string;
            /** @enum {string} */
            readonly office: "chair" | "member";
            readonly schoolUrn: string | null;
        };
        readonly MeetingOpened: {
            readonly roll: readonly components["schemas"]["RollEntry"][];
            readonly quorum: number;
            /** @enum {string} */
            readonly decisionRule: "majority" | "consensus";
            /** Format: date */
            readonly termsFrom: string;
        };
        readonly MeetingState: {
            /** Format: uuid */
            readonly boardId: string;
            /** Format: date */
            readonly on: string;
            readonly items: readonly (components["schemas"]["AgendaItem"] | components["schemas"]["WithheldItem"])[];
            readonly opened: components["schemas"]["MeetingOpened"] | null;
            readonly present: readonly string[];
            readonly interests: readonly {
                /** Format: uuid */
                readonly itemId: string;
                /** Format: uuid */
                readonly personId: string;
            }[];
            readonly decisions: readonly {
                /** Format: uuid */
                readonly itemId: string;
                /** Format: uuid */
                readonly decisionId: string;
                readonly conflicted: readonly string[];
            }[];
            readonly closed: boolean;
        };
        readonly Meeting: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: components["schemas"]["MeetingState"];
        };
        readonly Award: {
            /** Format: uuid */
            readonly leaderId: string;
            readonly level: string;
            /** @description In half-days. */
            readonly mostHalfDays: number;
            /** @description In pence. */
            readonly mostPence: number;
            /** Format: date */
            readonly latestEnd: string;
        };
        readonly Condition: {
            readonly conditionId: string;
            readonly text: string;
            readonly due: string | null;
        };
        readonly DecisionTaken: {
            /** Format: uuid */
            readonly boardId: string;
            /** Format: uuid */
            readonly meetingId: string;
            /** Format: uuid */
            readonly itemId: string;
            readonly requestId: string | null;
            readonly schoolUrn: string | null;
            /** @enum {string} */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess";
            readonly award: components["schemas"]["Award"] | null;
            readonly conditions: readonly components["schemas"]["Condition"][];
            /** Format: date */
            readonly madeOn: string;
            /** Format: date */
            readonly effectiveFrom: string;
        };
        readonly DecisionState: {
            readonly taken: components["schemas"]["DecisionTaken"];
            readonly dischargedConditions: readonly string[];
            readonly rescinded: boolean;
        };
        readonly Decision: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: components["schemas"]["DecisionState"];
        };
        readonly RecordedAim: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly aimId: string;
        };
        readonly RecordedVisit: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly visitId: string;
        };
        readonly RecordedReading: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly readingId: string;
        };
        readonly RecordedReport: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly reportId: string;
        };
        readonly RecordedVariation: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly variationId: string;
        };
        readonly Waiting: {
            /**
             * @description For what the contract waits.
             * @enum {string}
             */
            readonly what: "aims" | "signature-of-school" | "signature-of-provider" | "signature-of-home-head" | "money" | "money-refused" | "days" | "days-refused" | "start" | "consent-to-variation" | "concern" | "settlement-of-money" | "payment" | "recovery" | "settlement-of-days" | "closing";
            /** Format: date */
            readonly since: string;
        };
        readonly ContractAgreed: {
            readonly reference: string;
            /** Format: uuid */
            readonly decisionId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly requestId: string | null;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly leaderId: string;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string;
            readonly allianceId: string | null;
            readonly level: string;
            /** Format: uuid */
            readonly fundId: string;
            /** @description In pence. */
            readonly pence: number;
            /** @description In half-days. */
            readonly halfDays: number;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
            readonly reviewEveryDays: number;
            readonly reportEveryDays: number;
            readonly graceDays: number;
            readonly missedVisitReasons: readonly string[];
            readonly earlyEndCauses: readonly string[];
        };
        readonly Aim: {
            /** Format: uuid */
            readonly aimId: string;
            readonly needArea: string;
            readonly statement: string;
            readonly measure: {
                readonly name: string;
                readonly unit: string;
                /** @enum {string} */
                readonly direction: "up" | "down";
            };
            readonly baseline: {
                readonly value: number;
                /** Format: date */
                readonly on: string;
                readonly cohort: string;
                /** @enum {string} */
                readonly status: "provisional" | "revised" | "final";
            };
            readonly target: {
                readonly value: number;
                /** Format: date */
                readonly by: string;
            };
            readonly assessor: string;
            readonly method: string;
        };
        readonly Arrangement: {
            /** @enum {string} */
            readonly status: "not-asked" | "asked" | "confirmed" | "refused";
            /** Format: date */
            readonly since: string;
        };
        readonly Visit: {
            /** Format: uuid */
            readonly visitId: string;
            /** Format: date */
            readonly on: string;
            /** @description In half-days. */
            readonly halfDays: number;
            /** @enum {string} */
            readonly status: "planned" | "held" | "missed";
            readonly countersigned: boolean;
        };
        readonly ContractConcern: {
            /** Format: uuid */
            readonly escalationId: string;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** Format: date */
            readonly since: string;
            readonly settled: boolean;
        };
        readonly ContractState: {
            readonly agreed: components["schemas"]["ContractAgreed"];
            /** Format: date */
            readonly draftedOn: string;
            readonly aims: readonly components["schemas"]["Aim"][];
            readonly signatures: readonly {
                /** @enum {string} */
                readonly as: "school" | "provider" | "home-head";
                /** Format: uuid */
                readonly personId: string;
                /** Format: date */
                readonly signedOn: string;
            }[];
            readonly acknowledgedOn: string | null;
            /** @description How often money and days were asked for. */
            readonly attempt: number;
            readonly money: components["schemas"]["Arrangement"];
            readonly days: components["schemas"]["Arrangement"];
            /** @description Planned half-days as last varied. */
            readonly halfDays: number;
            readonly startedOn: string | null;
            readonly nextReviewOn: string | null;
            readonly nextReportOn: string | null;
            readonly notedOverdue: {
                readonly review: string | null;
                readonly report: string | null;
            };
            readonly visits: readonly components["schemas"]["Visit"][];
            readonly readings: readonly {
                /** Format: uuid */
                readonly readingId: string;
                /** Format: uuid */
                readonly aimId: string;
            }[];
            readonly reportIds: readonly string[];
            readonly variation: {
                readonly [key: string]: unknown;
            } | null;
            readonly pastVariationIds: readonly string[];
            readonly concerns?: readonly components["schemas"]["ContractConcern"][];
            readonly judgements: readonly {
                /** Format: uuid */
                readonly aimId: string;
                /** @enum {string} */
                readonly judgement: "met" | "partly-met" | "not-met";
            }[];
            /** @description In pence. */
            readonly paid: number;
            /** @description What came back of what was paid, in pence. */
            readonly recovered: number;
            readonly ended: {
                /** @enum {string} */
                readonly how: "completed" | "ended-early" | "lapsed";
                /** Format: date */
                readonly on: string;
                /** @description What of the price is not owed, in pence. */
                readonly unusedPence: number;
            } | null;
            readonly released: number | null;
            readonly daysSettled: boolean;
            readonly withdrawn: boolean;
            readonly withdrawnOn: string | null;
            readonly closed: boolean;
        };
        readonly Contract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: uuid */
            readonly decisionId: string;
            readonly requestId: string | null;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly leaderId: string;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string;
            readonly allianceId: string | null;
            readonly level: string;
            /** Format: uuid */
            readonly fundId: string;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description The time limit.
             */
            readonly endsOn: string;
            /**
             * Format: date
             * @description The last day on which what happened within the contract is still recorded.
             */
            readonly recordableUntil: string;
            readonly startedOn: string | null;
            readonly endedOn: string | null;
            readonly endedHow: ("completed" | "ended-early" | "lapsed") | null;
            readonly boardJudgement: ("red" | "amber" | "green") | null;
            readonly reviewedOn: string | null;
            /** @description In half-days. */
            readonly plannedHalfDays: number;
            /** @description In half-days. */
            readonly deliveredHalfDays: number;
            /** @description In pence. */
            readonly pence: number;
            /** @description What was paid and did not come back, in pence. */
            readonly paidPence: number;
            /** @description Concerns raised and not yet settled; only for those who may see them. */
            readonly openConcerns?: readonly string[];
            readonly aims: readonly components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            readonly signedBy: readonly ("school" | "provider" | "home-head")[];
            readonly moneyConfirmed: boolean;
            readonly daysConfirmed: boolean;
            readonly daysLeft: number | null;
            /** @description The time limit has passed. */
            readonly lapsed: boolean;
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly waitingFor: readonly components["schemas"]["Waiting"][];
            readonly record: components["schemas"]["ContractState"];
        };
        readonly ContractEvent: {
            /** Format: uuid */
            readonly id: string;
            /** @description Place in the history, from 0. */
            readonly revision: number;
            readonly type: string;
            /** @description Version of the event type. */
            readonly schema: number;
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description Id of the person, or `system`. */
            readonly actor: string;
            readonly roles: readonly string[];
            /** Format: date-time */
            readonly recordedAt: string;
            readonly occurredOn: string | null;
            readonly commandId: string;
            readonly correlationId: string;
            readonly causationId: string | null;
            /** @description SHA-256 over the stored event and the seal before it. */
            readonly seal: string;
            readonly state: components["schemas"]["ContractState"];
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
        };
        readonly ContractHistory: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events told. */
            readonly version: number;
            readonly asOf: string | null;
            readonly stage: ("draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn") | null;
            readonly state: components["schemas"]["ContractState"] | null;
            readonly events: readonly components["schemas"]["ContractEvent"][];
        };
        readonly EscalationState: {
            /** Format: uuid */
            readonly contractId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** Format: date */
            readonly raisedOn: string;
            readonly step: ("board-review" | "responsible-body" | "formal-step") | null;
            /** @description A safeguarding concern, which left the system when it was referred. */
            readonly referred: boolean;
            readonly resolved: boolean;
        };
        readonly Escalation: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly state: components["schemas"]["EscalationState"];
            readonly said: readonly components["schemas"]["Spoken"][];
        };
        readonly Failure: {
            readonly eventId: string;
            readonly type: string;
            readonly cause: string;
            /** Format: date-time */
            readonly since: string;
        };
        readonly Lag: {
            /** @description Events that are stored and that it has not passed yet. */
            readonly events: number;
            /** @description Age of the oldest of them; 0 when there is none. */
            readonly seconds: number;
        };
        readonly ViewWithLag: {
            readonly view: string;
            readonly version: number;
            /** @description The last event it has passed; empty before the first. */
            readonly position: string;
            readonly caughtUp: boolean;
            readonly recordedAt: string | null;
            readonly failed: components["schemas"]["Failure"] | null;
            readonly lag: components["schemas"]["Lag"];
        };
        readonly ReactionWithLag: {
            readonly reaction: string;
            readonly position: string;
            readonly caughtUp: boolean;
            readonly failed: components["schemas"]["Failure"] | null;
            readonly lag: components["schemas"]["Lag"];
        };
        readonly SkippedEvent: {
            /** @description `view:` or `reaction:` and its name; the version of a view stands after it where several are kept. */
            readonly checkpoint: string;
            readonly eventId: string;
            readonly type: string;
            /** @description Who said so. */
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly reason: string;
        };
        readonly Work: {
            /** @enum {string} */
            readonly task: "rebuild" | "verification";
            readonly view: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed";
            /** Format: date-time */
            readonly askedAt: string;
            readonly endedAt: string | null;
            /** @description Events passed. */
            readonly passed: number;
            /** @description Of how many, as known now; 0 before it is known. */
            readonly total: number;
            readonly secondsLeft: number | null;
            readonly fault: string | null;
        };
        readonly Operations: {
            readonly views: readonly components["schemas"]["ViewWithLag"][];
            readonly reactions: readonly components["schemas"]["ReactionWithLag"][];
            readonly waitingFor: string | null;
            /** @description Events that are passed over, because somebody said so. */
            readonly skipped: readonly components["schemas"]["SkippedEvent"][];
            /** @description Rebuilds and verifications since the service started, the last of each. */
            readonly work: readonly components["schemas"]["Work"][];
        };
        readonly ViewStatus: {
            readonly view: string;
            readonly version: number;
            /** @description The last event it has passed; empty before the first. */
            readonly position: string;
            readonly caughtUp: boolean;
            readonly recordedAt: string | null;
            readonly failed: components["schemas"]["Failure"] | null;
        };
        readonly ReactionStatus: {
            readonly reaction: string;
            readonly position: string;
            readonly caughtUp: boolean;
            readonly failed: components["schemas"]["Failure"] | null;
        };
        readonly IrregularEvent: {
            readonly id: string;
            readonly type: string;
        };
        readonly Irregularity: {
            readonly stream: string;
            readonly revision: number;
            readonly position: string;
            readonly event: components["schemas"]["IrregularEvent"] | null;
            /** @description What is not as it was recorded. */
            readonly fault: string;
        };
        readonly VerificationResult: {
            readonly events: number;
            readonly streams: number;
            /** @description How many irregularities there are in all. */
            readonly found: number;
            /** @description The first thousand. */
            readonly irregularities: readonly components["schemas"]["Irregularity"][];
        };
        readonly Verification: {
            readonly work: components["schemas"]["Work"] | null;
            readonly result: components["schemas"]["VerificationResult"] | null;
        };
    };
    responses: {
        /** @description `bad-request`: The request cannot be read. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem. */
        readonly AnyProblem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: It is not known who you are. */
        readonly Unauthenticated: {
            headers: {
                /** @description How to sign in. */
                readonly "WWW-Authenticate"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: You may not do this. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests. */
        readonly TooManyRequests: {
            headers: {
                /** @description How many seconds to wait before asking again. */
                readonly "Retry-After"?: number;
                /** @description How many requests in how many seconds (w). */
                readonly "RateLimit-Policy"?: string;
                /** @description How many are left, and in how many seconds (t) all are. */
                readonly RateLimit?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Not available for the moment. */
        readonly Unavailable: {
            headers: {
                /** @description How many seconds to wait before asking again. */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. `broken-json`: The body is not valid JSON. `bad-header`: A header is malformed. `not-storable`: The content cannot be stored. */
        readonly BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: There is no such record. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfPersonsRegister: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `stale-version`: The record has changed since. */
        readonly StaleVersion: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `body-too-large`: The body is too large. */
        readonly BodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The body must be JSON. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `key-reused`: The idempotency key belongs to another request. */
        readonly KeyReused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Not available for the moment. `outcome-unknown`: It is not known whether this was recorded. */
        readonly UnavailableOrOutcomeUnknown: {
            headers: {
                /** @description How many seconds to wait before asking again. */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `standing-known`: A standing with this id was granted before; use a new id.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …; give an end that is not before the beginning.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfPersonsGrantStanding: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "standing-known" | "term-ends-before-it-begins" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-ended`: The standing ends on … already.
         *     - `unknown-standing`: This person has no such standing; look up its id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfPersonsEndStanding: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-ended" | "unknown-standing" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `not-acceptable`: This cannot be had in the form that is asked for. */
        readonly NotAcceptable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. */
        readonly BadRequestOrBadBody: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unusable-file`: The file is not the register it is said to be. */
        readonly UnusableFile: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `source-needed`: Say where it is written what kind of school this is.
         *     - `source-reserved`: «…» marks what an import of the register said; name the document in other words.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfSchoolsClassify: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "source-needed" | "source-reserved" | "version-conflict" | "erased";
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
        readonly RefusalOfAlliancesEstablish: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "lead-school-needed" | "lead-school-twice" | "one-lead-school" | "two-lead-schools" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-a-member`: This school is a member then; record its departure first.
         *     - `member-known`: A member with this id was admitted before; use a new id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfAlliancesAdmitMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-a-member" | "member-known" | "version-conflict" | "erased";
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
        readonly RefusalOfAlliancesRecordDeparture: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-left" | "leaves-before-joining" | "unknown-member" | "version-conflict" | "erased";
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
        readonly RefusalOfLeadersDesignate: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "need-area-needed" | "term-ends-before-it-begins" | "unknown-person" | "version-conflict" | "erased";
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
        readonly RefusalOfLeadersRenew: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-designated" | "need-area-needed" | "term-ends-before-it-begins" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-withdrawn`: The designation was withdrawn before.
         *     - `not-designated-then`: The designation runs from … to …; name a day within it as its last.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfLeadersWithdraw: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-withdrawn" | "not-designated-then" | "version-conflict" | "erased";
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
        readonly RefusalOfLeadersOfferDays: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "half-days-must-be-positive" | "more-than-the-days" | "not-designated-then" | "offer-known" | "offers-overlap" | "term-ends-before-it-begins" | "version-conflict" | "erased";
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
        readonly RefusalOfLeadersReleaseDays: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-reserved" | "half-days-must-be-positive" | "more-than-offered" | "unknown-offer" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `terms-incomplete`: Complete the terms of reference: ….
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfBoardsEstablish: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "terms-incomplete" | "version-conflict" | "erased";
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
        readonly RefusalOfBoardsReviseTerms: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "in-the-past" | "reason-needed" | "terms-incomplete" | "terms-out-of-order" | "version-conflict" | "erased";
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
        readonly RefusalOfBoardsAppointMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-a-member" | "chair-taken" | "member-known" | "term-ends-before-it-begins" | "unknown-person" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-stood-down`: The term of office ends on … already.
         *     - `unknown-member`: The board has no such member; look up the id.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfBoardsStandDownMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-stood-down" | "unknown-member" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `unknown-board`: There is no such board; establish it first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfMeetingsSchedule: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "unknown-board" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsDraft: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "another-board" | "beyond-award" | "condition-overdue" | "decision-does-not-allow" | "ends-before-it-starts" | "half-days-must-be-positive" | "limit-passed" | "not-designated" | "not-the-awarded-leader" | "pence-must-be-whole" | "reference-needed" | "starts-before-the-decision" | "unknown-board" | "unknown-decision" | "unknown-fund" | "unknown-leader" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-exists`: There is one with this id already.
         *     - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfFundsGrant: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfFundsIncrease: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "pence-must-be-positive" | "version-conflict" | "erased";
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
        readonly RefusalOfFundsPay: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-commitment" | "beyond-commitment" | "in-the-future" | "instalment-known" | "pence-must-be-positive" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `more-than-paid`: … pence were paid for this contract and not recovered.
         *     - `pence-must-be-positive`: Give the amount in whole pence, more than 0.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfFundsRecover: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "more-than-paid" | "pence-must-be-positive" | "version-conflict" | "erased";
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
        readonly RefusalOfRequestsSubmit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "reference-needed" | "school-closed" | "unknown-board" | "unknown-need-area" | "unknown-school" | "version-conflict" | "erased";
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
        readonly RefusalOfRequestsAcknowledge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-acknowledged" | "already-decided" | "request-withdrawn" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfRequestsScreen: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "request-withdrawn" | "version-conflict" | "erased";
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
        readonly RefusalOfRequestsBid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "bid-known" | "half-days-must-be-positive" | "not-designated" | "not-eligible" | "not-your-designation" | "own-school" | "pence-must-be-whole" | "request-withdrawn" | "unknown-leader" | "version-conflict" | "erased";
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
        readonly RefusalOfRequestsTable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "already-tabled" | "another-board" | "meeting-closed" | "not-eligible" | "request-withdrawn" | "unknown-meeting" | "version-conflict" | "erased";
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
        readonly RefusalOfRequestsWithdraw: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "request-withdrawn" | "unknown-reason" | "version-conflict" | "erased";
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
        readonly RefusalOfMeetingsAddOtherBusiness: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-on-agenda" | "another-board" | "meeting-closed" | "subject-not-allowed" | "title-needed" | "unknown-subject" | "version-conflict" | "erased";
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
        readonly RefusalOfMeetingsOpen: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-open" | "meeting-closed" | "not-the-day" | "unknown-board" | "version-conflict" | "erased";
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
        readonly RefusalOfMeetingsRecordAttendance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "meeting-closed" | "meeting-not-open" | "named-twice" | "not-on-the-roll" | "version-conflict" | "erased";
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
        readonly RefusalOfMeetingsDeclareInterest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "item-decided" | "meeting-closed" | "not-on-the-roll" | "unknown-item" | "version-conflict" | "erased";
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
        readonly RefusalOfMeetingsMinuteDecision: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "award-ends-before-it-begins" | "award-needed" | "award-not-allowed" | "award-not-whole" | "beyond-level" | "casting-vote-needed" | "casting-vote-not-needed" | "condition-known" | "condition-needed" | "conflicted-member-voted" | "decision-known" | "effective-before-the-meeting" | "item-decided" | "meeting-closed" | "meeting-not-open" | "no-consensus" | "no-quorum" | "not-carried" | "not-designated" | "not-eligible" | "not-present" | "own-school" | "request-withdrawn" | "too-late-to-minute" | "unknown-board" | "unknown-item" | "unknown-leader" | "unknown-level" | "unknown-reason" | "voted-twice" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open; open it on its day first.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfMeetingsClose: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "meeting-closed" | "meeting-not-open" | "version-conflict" | "erased";
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
        readonly RefusalOfDecisionsDischarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-discharged" | "already-rescinded" | "unknown-condition" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `already-rescinded`: The decision was rescinded before.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfDecisionsRescind: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-rescinded" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsAgreeAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-known" | "aim-not-measurable" | "already-signed" | "contract-withdrawn" | "limit-passed" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsDropAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-signed" | "contract-withdrawn" | "limit-passed" | "unknown-aim" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsSignForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsSignForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsSignForHomeSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "signed-already" | "signs-for-another" | "unknown-decision" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsAcknowledge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-acknowledged" | "in-the-future" | "not-signed" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsRenewArrangements: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "condition-overdue" | "decision-does-not-allow" | "limit-passed" | "nothing-to-renew" | "unknown-decision" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsStart: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-started" | "condition-overdue" | "contract-withdrawn" | "days-not-reserved" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "not-designated" | "not-funded" | "not-signed" | "outside-contract" | "unknown-decision" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsWithdraw: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-started" | "contract-withdrawn" | "money-to-recover" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsPlan: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "half-days-must-be-positive" | "limit-passed" | "more-than-a-day" | "not-running" | "outside-contract" | "visit-known" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsRecordHeld: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "beyond-planned-days" | "half-days-must-be-positive" | "in-the-future" | "limit-passed" | "more-than-a-day" | "not-running" | "not-the-assigned-leader" | "outside-contract" | "unknown-visit" | "visit-settled" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsRecordMissed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "unknown-reason" | "unknown-visit" | "visit-settled" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsCountersign: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "countersigned-already" | "limit-passed" | "not-running" | "signs-for-another" | "unknown-visit" | "visit-not-held" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsTakeReading: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "in-the-future" | "limit-passed" | "not-running" | "reading-known" | "source-needed" | "unknown-aim" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsReport: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "rate-every-aim" | "report-known" | "unknown-aim" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsNotProgressing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "unknown-aim" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended with …, and the time to record what happened with ….
         *     - `not-running`: The contract is not running; its stage is «…».
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfContractsGiveSchoolView: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsReview: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsProposeForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "unknown-aim" | "variation-known" | "variation-open" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsProposeForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "unknown-aim" | "variation-known" | "variation-open" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsConsentForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsConsentForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsRefuseForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsRefuseForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsJudgeAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "no-reading" | "not-running" | "unknown-aim" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsComplete: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aims-not-judged" | "before-last-visit" | "in-the-future" | "limit-passed" | "more-than-unpaid" | "not-running" | "outside-contract" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsEndEarly: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-last-visit" | "in-the-future" | "limit-passed" | "not-running" | "outside-contract" | "unknown-reason" | "version-conflict" | "erased";
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
        readonly RefusalOfContractsClose: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concerns-open" | "days-not-settled" | "money-not-settled" | "money-outstanding" | "money-to-recover" | "not-ended" | "version-conflict" | "erased";
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
        readonly RefusalOfEscalationsRaise: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "contract-over" | "detail-needed" | "say-to-whom" | "unknown-aim" | "unknown-contract" | "version-conflict" | "erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved; raise a new one.
         *     - `referred-out`: A safeguarding concern was referred; it is pursued there and not here.
         *     - `version-conflict`: Somebody else was first.
         *     - `erased`: What this belongs to was erased.
         */
        readonly RefusalOfEscalationsAnswer: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "referred-out" | "version-conflict" | "erased";
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
        readonly RefusalOfEscalationsEscalate: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "no-further-step" | "no-route" | "referred-out" | "school-type-unknown" | "version-conflict" | "erased";
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
        readonly RefusalOfEscalationsResolve: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-it-was-raised" | "concern-resolved" | "in-the-future" | "referred-out" | "version-conflict" | "erased";
                };
            };
        };
        /** @description `bad-request`: The request cannot be read. `bad-body`: The request is not as it should be. `broken-json`: The body is not valid JSON. */
        readonly BadRequestOrBadBodyOrBrokenJson: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
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
export type SkipBody = components['schemas']['SkipBody'];
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
export type Lag = components['schemas']['Lag'];
export type ViewWithLag = components['schemas']['ViewWithLag'];
export type ReactionWithLag = components['schemas']['ReactionWithLag'];
export type SkippedEvent = components['schemas']['SkippedEvent'];
export type Work = components['schemas']['Work'];
export type Operations = components['schemas']['Operations'];
export type ViewStatus = components['schemas']['ViewStatus'];
export type ReactionStatus = components['schemas']['ReactionStatus'];
export type IrregularEvent = components['schemas']['IrregularEvent'];
export type Irregularity = components['schemas']['Irregularity'];
export type VerificationResult = components['schemas']['VerificationResult'];
export type Verification = components['schemas']['Verification'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseAnyProblem = components['responses']['AnyProblem'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
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
    readonly Health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It runs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "live";
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every part that is needed is ready. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ready";
                        /** @description By name, each with `ready`, whether it is `needed`, and its figures. */
                        readonly parts: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            /** @description Some part that is needed is not ready; the answer says which. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "not-ready";
                        /** @description By name, each with `ready`, whether it is `needed`, and its figures. */
                        readonly parts: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metrics in the text form of Prometheus. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterPersonBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsRegister"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_grantStanding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GrantStandingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedStanding"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsGrantStanding"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_endStanding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly person: string;
                readonly standing: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndStandingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsEndStanding"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_showMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Imports_establishments: {
        readonly parameters: {
            readonly query: {
                /** @description Name of the file. */
                readonly file: string;
                /** @description The day of the extract. */
                readonly extractedOn?: string | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file as published; at most 80 MB. */
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description How many rows were taken, and which were not and why. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportSummary"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnusableFile"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Imports_inspections: {
        readonly parameters: {
            readonly query: {
                /** @description Name of the file. */
                readonly file: string;
                /** @description The day of the extract. */
                readonly extractedOn?: string | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file as published; at most 80 MB. */
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description How many rows were taken, and which were not and why. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportSummary"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnusableFile"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_classify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClassifySchoolBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfSchoolsClassify"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_list: {
        readonly parameters: {
            readonly query: {
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                readonly area: string;
                /** @description Only rows with this value. It must be one of maintained, academy, independent. */
                readonly governance?: "maintained" | "academy" | "independent";
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "name" | "-name" | "urn" | "-urn";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schools"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["School"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_establish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EstablishAllianceBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesEstablish"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_admitMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdmitMemberBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMember"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesAdmitMember"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_recordDeparture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
                readonly member: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordDepartureBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesRecordDeparture"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_showDeployments: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                readonly stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly boardId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly leaderId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Deployments"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_designate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DesignateLeaderBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersDesignate"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_renew: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RenewDesignationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersRenew"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawDesignationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersWithdraw"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_offerDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OfferDaysBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedOffer"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersOfferDays"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_releaseDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
                readonly offer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReleaseDaysBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersReleaseDays"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_showContracts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                readonly stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly boardId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                readonly level?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeaderContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_establish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EstablishBoardBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsEstablish"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_reviseTerms: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReviseTermsBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsReviseTerms"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_appointMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppointMemberBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMember"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsAppointMember"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_standDownMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
                readonly member: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StandDownMemberBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsStandDownMember"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showAgenda: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showMeetings: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of scheduled, open, closed. */
                readonly state?: "scheduled" | "open" | "closed";
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "on" | "-on";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardMeetings"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_schedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleMeetingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsSchedule"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of submitted, eligible, not-eligible, tabled, on-agenda, decided, withdrawn. */
                readonly state?: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "withdrawn";
                /** @description Only rows with this value. It must be one of routine, soon, urgent. */
                readonly urgency?: "routine" | "soon" | "urgent";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "submittedOn" | "-submittedOn" | "reference" | "-reference";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showContracts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                readonly stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be one of red, amber, green. */
                readonly boardJudgement?: "red" | "amber" | "green";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly leaderId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly fundId?: string;
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64. */
                readonly level?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "reference" | "-reference" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "pence" | "-pence";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_draft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsDraft"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showDue: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of review, report, contract-end, visit, aim-target, condition. */
                readonly what?: "review" | "report" | "contract-end" | "visit" | "aim-target" | "condition";
                /** @description Only rows with this value. It must be one of due, late. */
                readonly state?: "due" | "late";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly leaderId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly contractId?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "due" | "-due" | "what" | "-what";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Due"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showVocabulary: {
        readonly parameters: {
            readonly query?: {
                /** @description The day on which the lists hold; today when left out. */
                readonly on?: string | null;
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Vocabulary"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_showStatistics: {
        readonly parameters: {
            readonly query?: {
                /** @description The first day of the period; without it there is none. */
                readonly from?: string | null;
                /** @description The last day of the period; without it there is none. */
                readonly to?: string | null;
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardStatistics"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_list: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be text of at most 20 characters, not blank, without control characters. */
                readonly financialYear?: string;
                /** @description What the rows are sorted by, with a hyphen before it downwards. Withheld rows come last. */
                readonly sort?: "financialYear" | "-financialYear" | "name" | "-name" | "granted" | "-granted";
                /** @description How many rows at the most. */
                readonly limit?: number;
                /** @description As it stands in `next`: where the list goes on. It is yours, and for this question. */
                readonly cursor?: string;
                /** @description `csv`: the whole list as a file, as with `Accept: text/csv`. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page as it stands now, or all of it as CSV. A row withheld for a conflict of interest stands at the end, and in no filtered list. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description Addresses of the first (`rel="first"`) and of the next page (`rel="next"`, not on the last), RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Funds"];
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_grant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GrantFundBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsGrant"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_increase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IncreaseGrantBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsIncrease"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_pay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayInstalmentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedInstalment"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsPay"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_recover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecoverPaymentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsRecover"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubmitRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsSubmit"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcknowledgeRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsAcknowledge"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_screen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScreenRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsScreen"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_bid: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BidForRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedBid"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsBid"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_table: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TableRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsTable"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawRequestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsWithdraw"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_addOtherBusiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddOtherBusinessBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedItem"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsAddOtherBusiness"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_open: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsOpen"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_recordAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordAttendanceBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsRecordAttendance"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_declareInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclareInterestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsDeclareInterest"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_minuteDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MinuteDecisionBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsMinuteDecision"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsClose"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_discharge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
                readonly condition: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DischargeConditionBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfDecisionsDischarge"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_rescind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RescindDecisionBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfDecisionsRescind"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_agreeAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AgreeAimBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedAim"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAgreeAim"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_dropAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly aim: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsDropAim"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignForSchool"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignForProvider"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signForHomeSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignForHomeSchool"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcknowledgeContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAcknowledge"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_renewArrangements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRenewArrangements"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_start: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsStart"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsWithdraw"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlanVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedVisit"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsPlan"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordHeld: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly visit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordHeld"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordMissed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly visit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMissedVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordMissed"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_countersign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly visit: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCountersign"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_takeReading: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeReadingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedReading"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsTakeReading"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubmitProgressReportBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedReport"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsReport"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_notProgressing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportNotProgressingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsNotProgressing"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_giveSchoolView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GiveSchoolViewBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsGiveSchoolView"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_review: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordBoardReviewBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsReview"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_proposeForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeVariationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedVariation"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsProposeForSchool"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_proposeForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeVariationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedVariation"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsProposeForProvider"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_consentForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly variation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsConsentForSchool"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_consentForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly variation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsConsentForProvider"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_refuseForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly variation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefuseVariationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRefuseForSchool"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_refuseForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly variation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefuseVariationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRefuseForProvider"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_judgeAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly aim: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JudgeAimBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsJudgeAim"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_complete: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteContractBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsComplete"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_endEarly: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndContractEarlyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsEndEarly"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsClose"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_history: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to the end of this day in London. */
                readonly asOf?: string | null;
                /** @description Only up to this revision, from 0. */
                readonly revision?: string | null;
            };
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContractHistory"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrBadBody"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_raise: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RaiseConcernBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description Address of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsRaise"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_answer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerConcernBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsAnswer"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_escalate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EscalateConcernBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsEscalate"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Refused with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveConcernBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJsonOrBadHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsResolve"];
            readonly 412: components["responses"]["StaleVersion"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Escalation"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_status: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_retryView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly view: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description How far it has come. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ViewStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_retryReaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reaction: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description How far it has come. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReactionStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_skipInView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly view: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SkipBody"];
            };
        };
        readonly responses: {
            /** @description How far it has come. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ViewStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `not-stopped-there`: It is not stopped at this event; look again. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_skipInReaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reaction: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SkipBody"];
            };
        };
        readonly responses: {
            /** @description How far it has come. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReactionStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `not-stopped-there`: It is not stopped at this event; look again. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_rebuildView: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly view: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Taken on; `GET /v1/operations` says how far it is. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Work"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_showVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETags of answers that you have: 304 while one of them is what is shown. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it stands now. */
            readonly 200: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Nothing has changed for you since. */
            readonly 304: {
                headers: {
                    /** @description Stands for exactly this content; that of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_verifyEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoFields"];
            };
        };
        readonly responses: {
            /** @description Taken on; `GET /v1/operations/verification` says how far it is, and then what was found. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Work"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Demonstration_setClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetClockBody"];
            };
        };
        readonly responses: {
            /** @description What it shows now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly now: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequestOrBadBodyOrBrokenJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
}
