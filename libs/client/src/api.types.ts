/** Generated from the OpenAPI document by `npm run generate`. Do not edit. */

export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Check that the process runs */
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
        /** Check that the service is ready */
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
         * Read metrics for Prometheus (METRICS_TOKEN accepted)
         * @description Roles: administrator (everywhere).
         */
        readonly get: operations["Operations_getMetrics"];
        readonly put?: never;
        readonly post?: never;
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
         * Set the clock and run due deadlines
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Demonstration_setClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/problems/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Explain a problem type */
        readonly get: operations["Problems_getProblem"];
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
        /**
         * List the persons whom you work with
         * @description Roles: administrator (everywhere), auditor (everywhere), clerk (any).
         */
        readonly get: operations["Persons_getPersons"];
        readonly put?: never;
        /**
         * Register a person
         * @description Roles: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Persons_registerPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/role-assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assign a role to a person
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Persons_assignRole"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/role-assignments/{assignment}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a role assignment
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Persons_endRoleAssignment"];
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
         * Get a person with their role assignments
         * @description Roles: administrator (everywhere, self), auditor (everywhere, self), clerk (self, board-area, registrar), board-member (self), chair (self), vice-chair (self), finance-officer (self), system-leader (self), school-head (self), chair-of-governors (self), alliance-director (self), la-officer (self), responsible-body (self).
         */
        readonly get: operations["Persons_getPerson"];
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
         * Get your own record and current roles
         * @description Roles: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), vice-chair (any), finance-officer (any), system-leader (any), school-head (any), chair-of-governors (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Persons_getMe"];
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
         * Import the national register of schools (GIAS)
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Imports_importEstablishments"];
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
         * Import overall inspection grades (Ofsted)
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Imports_importInspections"];
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
         * Record which law governs a school
         * @description Roles: la-officer (area), administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Schools_classifySchool"];
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
         * List the schools of a local authority
         * @description Roles: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), vice-chair (any), finance-officer (any), system-leader (any), school-head (any), chair-of-governors (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Schools_getSchoolsInArea"];
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
         * Get a school
         * @description Roles: clerk (any), chair (any), vice-chair (any), board-member (any), auditor (any), school-head (school), chair-of-governors (school), la-officer (area), administrator (everywhere).
         */
        readonly get: operations["Schools_getSchool"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the requests for a school
         * @description Roles: clerk (any), chair (any), vice-chair (any), board-member (any), auditor (any), school-head (school), chair-of-governors (school), la-officer (area).
         */
        readonly get: operations["Schools_getSchoolRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}/contracts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the contracts of a school
         * @description Roles: clerk (any), chair (any), vice-chair (any), board-member (any), auditor (any), school-head (school), chair-of-governors (school), la-officer (area).
         */
        readonly get: operations["Schools_getSchoolContracts"];
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
        /**
         * List the alliances
         * @description Roles: administrator (everywhere), clerk (any), auditor (any).
         */
        readonly get: operations["Directory_getAlliances"];
        readonly put?: never;
        /**
         * Establish an alliance with its lead schools
         * @description Roles: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Alliances_establishAlliance"];
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
         * Admit a member to an alliance
         * @description Roles: administrator (everywhere), clerk (board-area), alliance-director (alliance).
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
         * Record the departure of a member
         * @description Roles: administrator (everywhere), clerk (board-area), alliance-director (alliance).
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
         * Get an alliance with its members
         * @description Roles: alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        readonly get: operations["Alliances_getAlliance"];
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
         * List the deployments of an alliance
         * @description Roles: alliance-director (alliance), clerk (any), auditor (any).
         */
        readonly get: operations["Alliances_getDeployments"];
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
        /**
         * List the system leaders
         * @description Roles: administrator (everywhere), clerk (any), auditor (any).
         */
        readonly get: operations["Directory_getLeaders"];
        readonly put?: never;
        /**
         * Designate a system leader
         * @description Roles: administrator (everywhere), clerk (any).
         */
        readonly post: operations["Leaders_designateLeader"];
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
         * Renew an ended designation
         * @description Roles: administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Leaders_renewDesignation"];
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
         * Withdraw a designation
         * @description Roles: administrator (everywhere), clerk (board-area).
         */
        readonly post: operations["Leaders_withdrawDesignation"];
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
         * Offer half-days in a period
         * @description Roles: system-leader (leader), alliance-director (alliance), clerk (board-area).
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
         * Release half-days of an offer
         * @description Roles: school-head (home-school), chair-of-governors (home-school), la-officer (employer-area), alliance-director (employer-alliance), system-leader (employer-leader).
         */
        readonly post: operations["Leaders_releaseDays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/offers/{offer}/recall": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Recall the release of half-days that are not yet delivered
         * @description Roles: school-head (home-school), chair-of-governors (home-school), la-officer (employer-area), alliance-director (employer-alliance), system-leader (employer-leader).
         */
        readonly post: operations["Leaders_recallRelease"];
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
         * Get a leader with their half-days
         * @description Roles: system-leader (leader), school-head (home-school), chair-of-governors (home-school), alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        readonly get: operations["Leaders_getLeader"];
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
         * List the contracts of a leader
         * @description Roles: system-leader (leader), school-head (home-school), chair-of-governors (home-school), alliance-director (alliance), clerk (any), auditor (any).
         */
        readonly get: operations["Leaders_getLeaderContracts"];
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
        /**
         * List the boards
         * @description Roles: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), vice-chair (any), finance-officer (any), system-leader (any), school-head (any), chair-of-governors (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Directory_getBoards"];
        readonly put?: never;
        /**
         * Establish a board with its terms of reference
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Boards_establishBoard"];
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
         * Revise the terms of reference
         * @description Roles: administrator (everywhere).
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
         * @description Roles: administrator (everywhere), clerk (board).
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
         * @description Roles: administrator (everywhere), clerk (board).
         */
        readonly post: operations["Boards_standDownMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/safeguarding-contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Name the person who sees the safeguarding referrals
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Boards_nameSafeguardingContact"];
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
         * Get a board with its terms and members
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        readonly get: operations["Boards_getBoard"];
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
         * List the coming and unclosed meetings of a board with their items
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getBoardAgenda"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/waiting-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the requests that wait for a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getWaitingRequests"];
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
         * List the meetings of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getBoardMeetings"];
        readonly put?: never;
        /**
         * Schedule a meeting of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_scheduleMeeting"];
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
         * List the requests to a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getBoardRequests"];
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
         * List the contracts of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getBoardContracts"];
        readonly put?: never;
        /**
         * Draft the contract for a decision, or draft a withdrawn one again
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_draftContract"];
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
         * List what is due or late
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Boards_getDueItems"];
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
         * Get the codes that a board offers
         * @description Roles: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), vice-chair (any), finance-officer (any), system-leader (any), school-head (any), chair-of-governors (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Boards_getVocabulary"];
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
         * Get the statistics of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), la-officer (area).
         */
        readonly get: operations["Boards_getBoardStatistics"];
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
         * List the fund statements of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), finance-officer (board), administrator (everywhere).
         */
        readonly get: operations["Funds_getBoardFunds"];
        readonly put?: never;
        /**
         * Record a grant for one financial year
         * @description Roles: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_grantFund"];
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
         * @description Roles: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_increaseGrant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/reductions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lower a grant
         * @description Roles: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_lowerGrant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct what was recorded about a grant
         * @description Roles: administrator (everywhere), chair (board).
         */
        readonly post: operations["Funds_correctGrant"];
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
         * Get a fund
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), finance-officer (board), administrator (everywhere).
         */
        readonly get: operations["Funds_getFund"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/contracts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the money of a fund by contract
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), finance-officer (board).
         */
        readonly get: operations["Funds_getFundContracts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/commitments/reductions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lower the commitment for a contract whose price falls
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_lowerCommitment"];
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
         * Propose a payment, which somebody else makes
         * @description Roles: clerk (board), finance-officer (board).
         */
        readonly post: operations["Funds_proposePayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/instalments/{instalment}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a proposed payment
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_withdrawPaymentProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/instalments/{instalment}/payment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a proposed payment was made
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_payInstalment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/instalments/{instalment}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a payment was entered by mistake or came back from the bank
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_voidPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/instalments/{instalment}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct what was typed about a payment
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_correctPayment"];
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
         * Record that overpaid money came back
         * @description Roles: clerk (board), finance-officer (board), chair (board).
         */
        readonly post: operations["Funds_recoverPayment"];
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
         * Ask a board to support a school
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board), la-officer (area).
         */
        readonly post: operations["Requests_submitRequest"];
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
         * Acknowledge a request
         * @description Roles: school-head (school), chair-of-governors (school), responsible-body (school).
         */
        readonly post: operations["Requests_acknowledgeRequest"];
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
         * Record whether a request is eligible
         * @description Roles: clerk (board).
         */
        readonly post: operations["Requests_screenRequest"];
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
         * Bid to give the support
         * @description Roles: system-leader (any).
         */
        readonly post: operations["Requests_bidForRequest"];
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
         * Table a request for a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Requests_tableRequest"];
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
         * Withdraw a request
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board), la-officer (area).
         */
        readonly post: operations["Requests_withdrawRequest"];
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
         * Get a request with the start of its timeline
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Requests_getRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the timeline of a request
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Requests_getRequestTimeline"];
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
         * Add other business to the agenda
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_addOtherBusiness"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move a meeting to another day
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_moveMeeting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_cancelMeeting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/items/{item}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take an item off the agenda
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_removeAgendaItem"];
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
         * Open a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_openMeeting"];
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
         * Close a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Meetings_closeMeeting"];
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
         * Get a meeting with its agenda
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Meetings_getMeeting"];
        readonly put?: never;
        readonly post?: never;
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
         * Record attendance and apologies
         * @description Roles: clerk (board).
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
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board).
         */
        readonly post: operations["Meetings_declareInterest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/items/{item}/interest-withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw an interest that was recorded by a slip
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board).
         */
        readonly post: operations["Meetings_withdrawInterest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/items/{item}/interest-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Confirm or contest an interest that somebody recorded for you
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board).
         */
        readonly post: operations["Meetings_answerInterest"];
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
         * Minute the decision on an item
         * @description Roles: clerk (board).
         */
        readonly post: operations["Meetings_minuteDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/attendance/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record of who was at a meeting
         * @description Roles: clerk (board).
         */
        readonly post: operations["Meetings_correctAttendance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/decisions/{decision}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct what was minuted on an item
         * @description Roles: clerk (board).
         */
        readonly post: operations["Meetings_correctMinute"];
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
         * Record that a condition is met
         * @description Roles: clerk (board).
         */
        readonly post: operations["Decisions_dischargeCondition"];
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
         * Rescind a decision until the next meeting ratifies that
         * @description Roles: chair (board), vice-chair (board).
         */
        readonly post: operations["Decisions_rescindDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/decisions/{decision}/recommendation-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept or reject for the council what a board recommends
         * @description Roles: la-officer (area).
         */
        readonly post: operations["Decisions_answerRecommendation"];
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
         * Get a decision with its conditions
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Decisions_getDecision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Amend the figures of a contract before its start, which voids its signatures
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_amendDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/reopening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Void the signatures of a contract before its start
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_reopenDraft"];
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
         * Add an aim to a draft
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_agreeAim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims/{aim}/change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change an aim of a draft
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_changeAim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims/{aim}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remove an aim from a draft
         * @description Roles: clerk (board).
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
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_signContractForSchool"];
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
         * Sign as the provider
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_signContractForProvider"];
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
         * Sign for the home school or another employer of the leader
         * @description Roles: school-head (home-school), chair-of-governors (home-school), la-officer (employer-area), alliance-director (employer-alliance).
         */
        readonly post: operations["Contracts_signContractForHomeSchool"];
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
         * @description Roles: responsible-body (school).
         */
        readonly post: operations["Contracts_acknowledgeContract"];
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
         * Ask again for refused money or days
         * @description Roles: clerk (board).
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
         * Start the work
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_startContract"];
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
         * Withdraw a contract before its start
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_withdrawContract"];
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
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_planVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record that a visit took place
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_recordVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/non-attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a missed visit and its reason
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_recordMissedVisit"];
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
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_countersignVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/circumstances/{circumstance}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record what the board decided about something that happened around a contract
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_answerCircumstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move a planned visit or change its length
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_replanVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a planned visit
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_cancelVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/attendance/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record of a visit that took place
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_correctVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/non-attendance/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record of a missed visit
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_correctMissedVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/voiding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Void the record of a visit, which is then planned again
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_voidVisitRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/visits/{visit}/countersignature/voiding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Void a countersignature that was given by mistake
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board).
         */
        readonly post: operations["Contracts_voidCountersignature"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/measurements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a measurement
         * @description Roles: system-leader (leader), school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_recordMeasurement"];
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
         * Submit a progress report on every aim
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_submitProgressReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/concern-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report that the work is not progressing
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_reportNotProgressing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/school-statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the school's statement on progress
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_recordSchoolStatement"];
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
         * Record a board review
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_recordBoardReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/measurements/{measurement}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct a measurement
         * @description Roles: system-leader (leader), school-head (school), chair-of-governors (school), clerk (board).
         */
        readonly post: operations["Contracts_correctMeasurement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/measurements/{measurement}/voiding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Void a measurement that was recorded by mistake
         * @description Roles: system-leader (leader), school-head (school), chair-of-governors (school), clerk (board).
         */
        readonly post: operations["Contracts_voidMeasurement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/progress-reports/{report}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the day or narrative of a progress report
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_correctReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/progress-reports/{report}/ratings/{aim}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the rating of an aim in a progress report
         * @description Roles: system-leader (leader), clerk (board).
         */
        readonly post: operations["Contracts_correctRating"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/school-statements/{statement}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct a statement of the school
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board).
         */
        readonly post: operations["Contracts_correctSchoolStatement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/board-reviews/{review}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record of a board review
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_correctBoardReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/aims/{aim}/judgement/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record of the judgement of an aim
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_correctJudgement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/school": {
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
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_proposeVariationForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose a variation as the provider
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_proposeVariationForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/consent/school": {
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
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_consentToVariationForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/consent/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a variation as the provider
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_consentToVariationForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/withdrawal/school": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a variation for the school
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_withdrawVariationForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/withdrawal/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a variation as the provider
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_withdrawVariationForProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/refusal/school": {
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
         * @description Roles: school-head (school), chair-of-governors (school).
         */
        readonly post: operations["Contracts_refuseVariationForSchool"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/variations/{variation}/refusal/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse a variation as the provider
         * @description Roles: system-leader (leader).
         */
        readonly post: operations["Contracts_refuseVariationForProvider"];
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
         * @description Roles: clerk (board), chair (board), vice-chair (board).
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
         * End the work, with every aim judged
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_completeContract"];
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
         * End the work early
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Contracts_endContractEarly"];
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
         * Close an ended contract
         * @description Roles: clerk (board).
         */
        readonly post: operations["Contracts_closeContract"];
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
         * Get a contract
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), system-leader (leader), school-head (school, home-school), chair-of-governors (school, home-school), alliance-director (alliance), la-officer (area), responsible-body (school).
         */
        readonly get: operations["Contracts_getContract"];
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
         * List the events of a contract
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), system-leader (leader), school-head (school, home-school), chair-of-governors (school, home-school), alliance-director (alliance), la-officer (area), responsible-body (school).
         */
        readonly get: operations["Contracts_getContractHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contracts/{contract}/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the state of a contract after one of its events
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), system-leader (leader), school-head (school, home-school), chair-of-governors (school, home-school), alliance-director (alliance), la-officer (area), responsible-body (school).
         */
        readonly get: operations["Contracts_getContractState"];
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
         * Raise a concern about a contract
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board), chair (board), vice-chair (board), board-member (board), la-officer (area), system-leader (leader).
         */
        readonly post: operations["Escalations_raiseConcern"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/schools/{school}/concerns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Raise a concern about a school without a contract
         * @description Roles: school-head (school), chair-of-governors (school), clerk (board), chair (board), vice-chair (board), board-member (board), la-officer (area).
         */
        readonly post: operations["Escalations_raiseSchoolConcern"];
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
         * @description Roles: system-leader (leader), school-head (school), chair-of-governors (school), responsible-body (school), clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Escalations_answerConcern"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/answers/{answer}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct your own answer, or as the clerk any answer
         * @description Roles: system-leader (leader), school-head (school), chair-of-governors (school), responsible-body (school), clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Escalations_correctAnswer"];
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
         * Record the resolution of a concern
         * @description Roles: clerk (board), chair (board), vice-chair (board).
         */
        readonly post: operations["Escalations_resolveConcern"];
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
         * Get a concern with the start of its timeline
         * @description Roles: clerk (board, safeguarding-contact), chair (board, safeguarding-contact), vice-chair (board, safeguarding-contact), board-member (board, safeguarding-contact), auditor (everywhere, board, referral-board), system-leader (leader), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area, safeguarding-contact).
         */
        readonly get: operations["Escalations_getEscalation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the timeline of a concern
         * @description Roles: clerk (board, safeguarding-contact), chair (board, safeguarding-contact), vice-chair (board, safeguarding-contact), board-member (board, safeguarding-contact), auditor (everywhere, board, referral-board), system-leader (leader), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area, safeguarding-contact).
         */
        readonly get: operations["Escalations_getEscalationTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/step/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose the next step of a concern
         * @description Roles: clerk (board), chair (board), vice-chair (board), la-officer (area).
         */
        readonly post: operations["Escalations_proposeStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/step/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw the proposed step
         * @description Roles: clerk (board), chair (board), vice-chair (board), la-officer (area).
         */
        readonly post: operations["Escalations_withdrawStepProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/step/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take the proposed step, as another person or by decision of a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board), la-officer (area).
         */
        readonly post: operations["Escalations_approveStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/concerns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the concerns before a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), la-officer (area).
         */
        readonly get: operations["Escalations_getBoardConcerns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}/concerns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the concerns about a school
         * @description Roles: clerk (board-area), chair (board-area), vice-chair (board-area), board-member (board-area), auditor (everywhere, board-area), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Escalations_getSchoolConcerns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/safeguarding-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the safeguarding referrals, for the safeguarding contact of the board
         * @description Roles: auditor (everywhere, board), clerk (safeguarding-contact), chair (safeguarding-contact), vice-chair (safeguarding-contact), board-member (safeguarding-contact), la-officer (safeguarding-contact).
         */
        readonly get: operations["Escalations_getSafeguardingReferrals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a person
         * @description Roles: administrator (everywhere, self), auditor (everywhere, self), clerk (self, board-area, registrar), board-member (self), chair (self), vice-chair (self), finance-officer (self), system-leader (self), school-head (self), chair-of-governors (self), alliance-director (self), la-officer (self), responsible-body (self).
         */
        readonly get: operations["Histories_getPersonHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schools/{school}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a school
         * @description Roles: clerk (any), chair (any), vice-chair (any), board-member (any), auditor (any), school-head (school), chair-of-governors (school), la-officer (area), administrator (everywhere).
         */
        readonly get: operations["Histories_getSchoolHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of an alliance
         * @description Roles: alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        readonly get: operations["Histories_getAllianceHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a leader
         * @description Roles: system-leader (leader), school-head (home-school), chair-of-governors (home-school), alliance-director (alliance), clerk (any), auditor (any), administrator (everywhere).
         */
        readonly get: operations["Histories_getLeaderHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), administrator (everywhere).
         */
        readonly get: operations["Histories_getBoardHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/funds/{fund}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a fund
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), finance-officer (board), administrator (everywhere).
         */
        readonly get: operations["Histories_getFundHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{request}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a request
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Histories_getRequestHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/meetings/{meeting}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a meeting
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Histories_getMeetingHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/decisions/{decision}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a decision
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area).
         */
        readonly get: operations["Histories_getDecisionHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalations/{escalation}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events of a concern
         * @description Roles: clerk (board, safeguarding-contact), chair (board, safeguarding-contact), vice-chair (board, safeguarding-contact), board-member (board, safeguarding-contact), auditor (everywhere, board, referral-board), system-leader (leader), school-head (school), chair-of-governors (school), responsible-body (school), la-officer (area, safeguarding-contact).
         */
        readonly get: operations["Histories_getEscalationHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/me/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what waits for you, in all roles that you have today
         * @description Roles: administrator (any), auditor (any), clerk (any), board-member (any), chair (any), vice-chair (any), finance-officer (any), system-leader (any), school-head (any), chair-of-governors (any), alliance-director (any), la-officer (any), responsible-body (any).
         */
        readonly get: operations["Tasks_getTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leaders/{leader}/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the requests for which a leader can bid
         * @description Roles: system-leader (leader), alliance-director (alliance), clerk (board-area), auditor (everywhere).
         */
        readonly get: operations["Tasks_getLeaderRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/alliances/{alliance}/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the requests for which leaders of an alliance can bid
         * @description Roles: alliance-director (alliance), clerk (board-area), auditor (everywhere).
         */
        readonly get: operations["Tasks_getAllianceRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/boards/{board}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the decisions of a board
         * @description Roles: clerk (board), chair (board), vice-chair (board), board-member (board), auditor (everywhere, board).
         */
        readonly get: operations["Directory_getBoardDecisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{person}/erasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Erase all texts under the key of a person
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Erasure_erasePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/erasures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Erase one text, named by its event and field
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Erasure_eraseText"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/erasures/{erasure}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the receipt of an erasure
         * @description Roles: administrator (everywhere), auditor (everywhere).
         */
        readonly get: operations["Erasure_getErasure"];
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
         * Show progress and faults of all processors
         * @description Roles: administrator (everywhere).
         */
        readonly get: operations["Operations_getOperations"];
        readonly put?: never;
        readonly post?: never;
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
         * Show the last verification and its result
         * @description Roles: administrator (everywhere), auditor (everywhere).
         */
        readonly get: operations["Operations_getVerification"];
        readonly put?: never;
        /**
         * Verify the hash chain of the log
         * @description Roles: administrator (everywhere), auditor (everywhere).
         */
        readonly post: operations["Operations_startVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Retry the event at which a processor stopped
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_retryProcessor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Skip the event at which a processor stopped
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_skipEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pause a processor
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_pauseProcessor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Resume a paused processor
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_resumeProcessor"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rebuild a view from the first event
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_rebuildView"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processors/{processor}/rebuild/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop the rebuild of a view
         * @description Roles: administrator (everywhere).
         */
        readonly post: operations["Operations_stopRebuild"];
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
        readonly SetClockBody: {
            /**
             * Format: date-time
             * @description The new time of the clock.
             */
            readonly to: string;
        };
        readonly RegisterPersonBody: {
            /** @description Stored encrypted under the key of this person. */
            readonly name: string;
            /**
             * @description Stored encrypted under the key of this person.
             * @default null
             */
            readonly email?: string | null;
        };
        readonly ScopeBody: {
            /**
             * @description This field must be one of everywhere, board, school, alliance, leader, area, body.
             * @enum {string}
             */
            readonly kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area" | "body";
            /** @description Id of the board, alliance, leader or responsible body, URN of the school, or code of the local authority; `*` for everywhere. */
            readonly id: string;
        };
        readonly AssignRoleBody: {
            /**
             * @description This field must be one of administrator, auditor, clerk, board-member, chair, vice-chair, finance-officer, system-leader, school-head, chair-of-governors, alliance-director, la-officer, responsible-body.
             * @enum {string}
             */
            readonly role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "vice-chair" | "finance-officer" | "system-leader" | "school-head" | "chair-of-governors" | "alliance-director" | "la-officer" | "responsible-body";
            /** @description The scope of the role. */
            readonly scope: components["schemas"]["ScopeBody"];
            /**
             * Format: date
             * @description First day of the assignment.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the assignment. Default: open-ended.
             * @default null
             */
            readonly to?: string | null;
        };
        readonly EndRoleAssignmentBody: {
            /**
             * Format: date
             * @description Last day of the assignment. A day before the first day makes the assignment void.
             */
            readonly on: string;
            /** @description Stored encrypted under the person's key. */
            readonly reason: string;
        };
        readonly ClassifySchoolBody: {
            /**
             * @description The law that governs the school. It determines the route of an escalated concern.
             * @enum {string}
             */
            readonly governance: "maintained" | "academy" | "independent";
            /** @description Who must be consulted before a formal step, for example a diocese. Can name people. It is stored encrypted, with a key of its own. */
            readonly consultees: readonly string[];
            /** @description The document that says so. Can name people. It is stored encrypted, with a key of its own. */
            readonly source: string;
        };
        readonly EstablishAllianceBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly name: string;
            /**
             * @description A single alliance has one lead school. A job-share or multiple alliance has two or more.
             * @enum {string}
             */
            readonly form: "single" | "job-share" | "multiple";
            /** @description URNs of the lead schools. */
            readonly leadSchools: readonly string[];
            /**
             * Format: date
             * @description The first day of the alliance.
             */
            readonly from: string;
        };
        readonly AdmitMemberBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly organisation: string;
            /**
             * @description URN, if the member is a school.
             * @default null
             */
            readonly urn?: string | null;
            /** @description Code of its role in the alliance. */
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
        readonly EmployerBody: {
            /**
             * @description The council of an area, the alliance of the leader, or nobody but the leader.
             * @enum {string}
             */
            readonly kind: "council" | "alliance" | "self-employed";
            /**
             * @description Name of the council. Must not name people.
             * @default null
             */
            readonly name?: string | null;
            /**
             * @description Code of the area of the council. Its officers release the leader.
             * @default null
             */
            readonly areaCode?: string | null;
        };
        readonly DesignateLeaderBody: {
            /** @description Code of the provider type, for example `nle` (national leader) or `sle` (specialist leader). */
            readonly providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the designation. Default: open-ended.
             * @default null
             */
            readonly to?: string | null;
            /**
             * @description URN of the school where the leader works. Its head releases the time of the leader, or its chair of governors if the leader is the head.
             * @default null
             */
            readonly homeSchoolUrn?: string | null;
            /**
             * @description Who employs and releases a leader without a home school.
             * @default null
             */
            readonly employer?: components["schemas"]["EmployerBody"] | null;
            /**
             * Format: uuid
             * @description The alliance that is responsible for the leader, if any.
             * @default null
             */
            readonly allianceId?: string | null;
            /** @description Phases of education, as named in the register. */
            readonly phases: readonly string[];
            /** @description Need areas in which the leader gives support. */
            readonly needAreas: readonly string[];
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly personId: string;
        };
        readonly RenewDesignationBody: {
            /** @description Code of the provider type, for example `nle` (national leader) or `sle` (specialist leader). */
            readonly providerType: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly designatingBody: string;
            /**
             * Format: date
             * @description First day of the designation.
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the designation. Default: open-ended.
             * @default null
             */
            readonly to?: string | null;
            /**
             * @description URN of the school where the leader works. Its head releases the time of the leader, or its chair of governors if the leader is the head.
             * @default null
             */
            readonly homeSchoolUrn?: string | null;
            /**
             * @description Who employs and releases a leader without a home school.
             * @default null
             */
            readonly employer?: components["schemas"]["EmployerBody"] | null;
            /**
             * Format: uuid
             * @description The alliance that is responsible for the leader, if any.
             * @default null
             */
            readonly allianceId?: string | null;
            /** @description Phases of education, as named in the register. */
            readonly phases: readonly string[];
            /** @description Need areas in which the leader gives support. */
            readonly needAreas: readonly string[];
        };
        readonly WithdrawDesignationBody: {
            /**
             * Format: date
             * @description Last day of the designation.
             */
            readonly on: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
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
            /** @description Number of half-days in the period. They are available after the home head has released them. */
            readonly halfDays: number;
        };
        readonly ReleaseDaysBody: {
            /** @description Total number of released half-days of this offer; 0 for none. */
            readonly halfDays: number;
        };
        readonly RecallReleaseBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly LevelBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
            readonly code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly meaning: string;
            /** @description Longest duration of a contract at this level, in days. */
            readonly longestDays: number;
            /** @description Largest award of time at this level, in half-days. */
            readonly mostHalfDays: number;
            /** @description Largest award of money at this level, in pence. */
            readonly mostPence: number;
        };
        readonly TermBody: {
            /** @description This field must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
            readonly code: string;
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
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
            /** @description Default: the reasons of the standard terms. */
            readonly recommend?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly continue?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly vary?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly extend?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly "replace-provider"?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly end?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly escalate?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly rescind?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly "take-step"?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly resolve?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly ratify?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly "approve-corrected"?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly note?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly agree?: readonly components["schemas"]["TermBody"][];
            /** @description Default: the reasons of the standard terms. */
            readonly "not-agree"?: readonly components["schemas"]["TermBody"][];
        };
        readonly TermsBody: {
            /** @description Number of members without a conflict of interest who must be present. */
            readonly quorum: number;
            /**
             * @description This field must be one of majority, consensus.
             * @enum {string}
             */
            readonly decisionRule: "majority" | "consensus";
            /**
             * @description Whether the board decides on support, or recommends it to the council. Default: it decides.
             * @enum {string}
             */
            readonly power?: "decides" | "recommends";
            /** @description Days between reviews of a running contract. */
            readonly reviewEveryDays: number;
            /** @description Days between progress reports. */
            readonly reportEveryDays: number;
            /** @description Days after the end of a contract in which work can still be recorded and aims judged. */
            readonly graceDays: number;
            /** @description Days for an answer to a concern, and to each step on it. */
            readonly daysToAnswer: number;
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
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly name: string;
            /** @description Codes of the local authorities. */
            readonly areas: readonly string[];
            /**
             * Format: date
             * @description First day on which the board can act.
             */
            readonly from: string;
            /**
             * @description Terms of reference. Default: the standard set.
             * @default null
             */
            readonly terms?: components["schemas"]["TermsBody"] | null;
        };
        readonly ReviseTermsBody: {
            /**
             * Format: date
             * @description First day of the new terms.
             */
            readonly from: string;
            /** @description This field must be an object. */
            readonly terms: components["schemas"]["TermsBody"];
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly AppointMemberBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly personId: string;
            /**
             * @description This field must be one of chair, vice-chair, member.
             * @enum {string}
             */
            readonly office: "chair" | "vice-chair" | "member";
            /**
             * @description URN of the school that the member leads or works in. The system derives conflicts of interest from it.
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
             * @description Last day of the term of office. Default: open-ended.
             * @default null
             */
            readonly to?: string | null;
        };
        readonly StandDownMemberBody: {
            /**
             * Format: date
             * @description Last day in office.
             */
            readonly on: string;
        };
        readonly NameSafeguardingContactBody: {
            /**
             * Format: uuid
             * @description The person who sees the safeguarding referrals of the board. Not yourself.
             */
            readonly personId: string;
            /**
             * Format: date
             * @description First day as the contact. Must not be in the future.
             */
            readonly from: string;
        };
        readonly GrantFundBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly name: string;
            /** @description Who provides the money. Can name people. It is stored encrypted, with a key of its own. */
            readonly source: string;
            /** @description The financial year of the grant: the year in which it starts and the one in which it ends. */
            readonly financialYear: string;
            /** @description Amount of the grant, in pence. */
            readonly pence: number;
        };
        readonly IncreaseGrantBody: {
            /** @description Increase, in pence. */
            readonly pence: number;
            /** @description Who provides the money. Can name people. It is stored encrypted, with a key of its own. */
            readonly source: string;
        };
        readonly LowerGrantBody: {
            /** @description The part of the grant that is taken back, in pence. Must not exceed what is free. */
            readonly pence: number;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly CorrectGrantBody: {
            /** @description This field must be text of at most 200 characters, not blank, without control characters or invisible characters. */
            readonly name: string;
            /** @description Who provides the money. Can name people. It is stored encrypted, with a key of its own. */
            readonly source: string;
            /** @description The financial year of the grant: the year in which it starts and the one in which it ends. */
            readonly financialYear: string;
            /** @description The right amount of the whole grant with all increases, in pence. Must cover what is committed and paid. */
            readonly pence: number;
            /** @description What was wrong. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly LowerCommitmentBody: {
            /**
             * Format: uuid
             * @description The contract whose price falls.
             */
            readonly contractId: string;
            /** @description How much the price falls, in pence. Must not exceed what is neither paid nor proposed for payment. */
            readonly pence: number;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ProposePaymentBody: {
            /**
             * Format: uuid
             * @description The contract to pay for. Money must be committed to it.
             */
            readonly contractId: string;
            /** @description This field must be whole pence from 1 to 10000000000. */
            readonly pence: number;
            /** @description The milestone for which the instalment is paid. Can name people. It is stored encrypted, with a key of its own. */
            readonly milestone: string;
            /** @description Who receives the money. Can name people. It is stored encrypted, with a key of its own. */
            readonly payee: string;
        };
        readonly WithdrawPaymentProposalBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly PayInstalmentBody: {
            /**
             * Format: date
             * @description The day of the payment. Must not be in the future.
             */
            readonly paidOn: string;
        };
        readonly VoidPaymentBody: {
            /**
             * @description Whether the payment was recorded by mistake, or came back from the bank. It is owed again.
             * @enum {string}
             */
            readonly reason: "wrong-entry" | "returned-by-bank";
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
        };
        readonly CorrectPaymentBody: {
            /** @description The milestone for which the instalment is paid. Can name people. It is stored encrypted, with a key of its own. */
            readonly milestone: string;
            /** @description Who receives the money. Can name people. It is stored encrypted, with a key of its own. */
            readonly payee: string;
            /**
             * Format: date
             * @description The right day of the payment. Must not be in the future.
             */
            readonly paidOn: string;
            /** @description What was wrong. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly RecoverPaymentBody: {
            /**
             * Format: uuid
             * @description The contract of the original payment.
             */
            readonly contractId: string;
            /** @description Recovered amount, in pence. Must not exceed the amount paid. */
            readonly pence: number;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly SubmitRequestBody: {
            /** @description A readable reference. */
            readonly reference: string;
            /**
             * @description Who asks for the support.
             * @enum {string}
             */
            readonly from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            /** @description Codes of the board's need areas. */
            readonly needAreas: readonly string[];
            /** @description The intended improvement. Can name people. It is stored encrypted, with a key of its own. */
            readonly outcomesWanted: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
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
            /** @description Whether the request is eligible. */
            readonly eligible: boolean;
            /** @description Why the request is or is not eligible. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly BidForRequestBody: {
            /**
             * Format: uuid
             * @description The caller's own leader record.
             */
            readonly leaderId: string;
            /** @description Number of half-days offered. */
            readonly halfDays: number;
            /** @description Price in whole pence; 0 if the support is free. */
            readonly pence: number;
            /** @description How the leader would give the support. Can name people. It is stored encrypted, with a key of its own. */
            readonly approach: string;
        };
        readonly TableRequestBody: {
            /**
             * Format: uuid
             * @description A meeting of the same board that is not closed.
             */
            readonly meetingId: string;
        };
        readonly WithdrawRequestBody: {
            /** @description Code from the board's list of reasons for withdrawal. */
            readonly reasonCode: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
        };
        readonly ScheduleMeetingBody: {
            /**
             * Format: date
             * @description The day of the meeting. The meeting opens on this day, or is recorded afterwards.
             */
            readonly on: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly place: string;
            /**
             * @description Why you record a meeting whose day has passed. Default: none, for a meeting to come. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly recordedAfterwards?: string | null;
        };
        readonly AddOtherBusinessBody: {
            /**
             * @description This field must be one of review, escalation, ratification, minutes, other.
             * @enum {string}
             */
            readonly kind: "review" | "escalation" | "ratification" | "minutes" | "other";
            /**
             * Format: uuid
             * @description The contract or decision under review, the escalation, the decision to ratify, or the meeting whose minutes are approved. Default: none, for other business.
             * @default null
             */
            readonly subjectId?: string | null;
            /**
             * @description URN of the school that other business concerns, if any. For a review or escalation the contract gives the school.
             * @default null
             */
            readonly schoolUrn?: string | null;
            /** @description Subject of the item. Can name people. It is stored encrypted, with a key of its own. */
            readonly title: string;
        };
        readonly MoveMeetingBody: {
            /**
             * Format: date
             * @description The new day of the meeting, today or later.
             */
            readonly on: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly CancelMeetingBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly RemoveAgendaItemBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly OpenMeetingBody: {
            /**
             * @description Why you record the meeting on a later day than its own. Default: none, on its day. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly recordedAfterwards?: string | null;
        };
        /** @description No fields. The path identifies the record. */
        readonly EmptyBody: Record<string, never>;
        readonly RecordAttendanceBody: {
            /** @description Members present. */
            readonly present: readonly string[];
            /** @description Members who sent apologies. */
            readonly apologies: readonly string[];
        };
        readonly DeclareInterestBody: {
            /**
             * Format: uuid
             * @description The agenda item.
             */
            readonly itemId: string;
            /**
             * Format: uuid
             * @description The member. Default: the caller. Only the clerk can name another member.
             * @default null
             */
            readonly personId?: string | null;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly nature: string;
        };
        readonly WithdrawInterestBody: {
            /**
             * Format: uuid
             * @description The member. Default: the caller.
             * @default null
             */
            readonly personId?: string | null;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly AnswerInterestBody: {
            /**
             * @description Whether you have the interest that somebody recorded for you.
             * @enum {string}
             */
            readonly answer: "confirmed" | "contested";
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
        };
        readonly VoteBody: {
            /** @description Members who voted for the proposal, or supported it in a consensus. */
            readonly for: readonly string[];
            /** @description Members who voted against the proposal. Their dissent is recorded by name. */
            readonly against: readonly string[];
            /** @description This field must be a list of 0 to 100 entries, and each must be a UUID in lower case. */
            readonly abstained: readonly string[];
            /**
             * @description The chair's casting vote. Only for an equal division.
             * @default null
             * @enum {string|null}
             */
            readonly castingVote?: "for" | "against" | null;
        };
        readonly AwardBody: {
            /**
             * Format: uuid
             * @description The leader who gives the support.
             */
            readonly leaderId: string;
            /** @description One of the board's levels of intervention. */
            readonly level: string;
            /** @description Largest number of half-days that a contract can plan. */
            readonly mostHalfDays: number;
            /** @description Highest price of a contract, in whole pence; 0 if the support is free. */
            readonly mostPence: number;
            /**
             * Format: date
             * @description Latest day on which a contract can end.
             */
            readonly latestEnd: string;
        };
        readonly ConditionBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly text: string;
            /**
             * Format: date
             * @description Due day. Default: none.
             * @default null
             */
            readonly due?: string | null;
        };
        readonly MinuteDecisionBody: {
            /**
             * Format: uuid
             * @description The agenda item.
             */
            readonly itemId: string;
            /**
             * @description This field must be one of approve, approve-with-conditions, approve-in-part, recommend, monitor-only, defer, decline, refer-on, unable-to-assess, continue, vary, extend, replace-provider, end, escalate, rescind, take-step, resolve, ratify, approve-corrected, note, agree, not-agree.
             * @enum {string}
             */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "recommend" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree";
            /** @description Codes from the board's list of reasons for this outcome. Minutes and other business need none. */
            readonly reasonCodes: readonly string[];
            /** @description Why the board decided this. Can name people. It is stored encrypted, with a key of its own. */
            readonly rationale: string;
            /** @description Other options considered. Can name people. It is stored encrypted, with a key of its own. */
            readonly optionsConsidered: readonly string[];
            /** @description This field must be an object. */
            readonly vote: components["schemas"]["VoteBody"];
            /**
             * @description What an approval allows. Only for approvals.
             * @default null
             */
            readonly award?: components["schemas"]["AwardBody"] | null;
            /** @description Conditions, only for an approval with conditions or in part. */
            readonly conditions: readonly components["schemas"]["ConditionBody"][];
            /**
             * Format: date
             * @description First day on which the decision applies.
             */
            readonly effectiveFrom: string;
        };
        readonly CorrectAttendanceBody: {
            /** @description Members present. */
            readonly present: readonly string[];
            /** @description Members who sent apologies. */
            readonly apologies: readonly string[];
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ConditionTextBody: {
            /**
             * Format: uuid
             * @description The condition whose text changes.
             */
            readonly conditionId: string;
            /** @description The condition as it was decided. */
            readonly text: string;
        };
        readonly CorrectMinuteBody: {
            /** @description Codes from the board's list of reasons for this outcome. Minutes and other business need none. */
            readonly reasonCodes: readonly string[];
            /** @description Why the board decided this. Can name people. It is stored encrypted, with a key of its own. */
            readonly rationale: string;
            /** @description Other options considered. */
            readonly optionsConsidered: readonly string[];
            /** @description This field must be an object. */
            readonly vote: components["schemas"]["VoteBody"];
            /** @description The conditions whose text changes. Default: none. */
            readonly conditions?: readonly components["schemas"]["ConditionTextBody"][];
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly DischargeConditionBody: {
            /** @description Evidence that the condition is met. Can name people. It is stored encrypted, with a key of its own. */
            readonly evidence: string;
        };
        readonly RescindDecisionBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly AnswerRecommendationBody: {
            /**
             * @description What the council decides.
             * @enum {string}
             */
            readonly answer: "accept" | "reject";
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly DraftContractBody: {
            /** @description A readable reference. */
            readonly reference: string;
            /**
             * Format: uuid
             * @description The decision that approved the support. The contract gets the same id.
             */
            readonly decisionId: string;
            /**
             * Format: uuid
             * @description The leader named in the award.
             */
            readonly leaderId: string;
            /**
             * @description Who pays. Only a fund of the board is asked for money; payments of others are not recorded here.
             * @enum {string}
             */
            readonly payer?: "fund" | "council" | "trust" | "school" | "alliance" | "none";
            /**
             * Format: uuid
             * @description The fund that pays. It must belong to the board. Null unless the payer is `fund`.
             * @default null
             */
            readonly fundId?: string | null;
            /** @description Price in whole pence, within the award; 0 if the support is free. */
            readonly pence: number;
            /** @description Planned half-days, within the award. */
            readonly halfDays: number;
            /**
             * Format: date
             * @description First day of the work.
             */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day of the work. The contract lapses after it.
             */
            readonly endsOn: string;
        };
        readonly AmendDraftBody: {
            /**
             * @description Null: stays as it is.
             * @default null
             */
            readonly reference?: string | null;
            /**
             * @description Who pays. Null: stays as it is.
             * @default null
             * @enum {string|null}
             */
            readonly payer?: "fund" | "council" | "trust" | "school" | "alliance" | "none" | null;
            /**
             * Format: uuid
             * @description The fund that pays, if the payer is `fund`. Null: stays as it is.
             * @default null
             */
            readonly fundId?: string | null;
            /**
             * @description Price in whole pence, within the award. Null: stays as it is.
             * @default null
             */
            readonly pence?: number | null;
            /**
             * @description Planned half-days, within the award. Null: stays as it is.
             * @default null
             */
            readonly halfDays?: number | null;
            /**
             * Format: date
             * @description First day of the work. Null: stays as it is.
             * @default null
             */
            readonly startsOn?: string | null;
            /**
             * Format: date
             * @description Last day of the work. Null: stays as it is.
             * @default null
             */
            readonly endsOn?: string | null;
            /** @description Why the draft changes. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ReopenDraftBody: {
            /** @description Why the draft is opened again. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly MeasureBody: {
            /** @description Name of the measure. Must not name people. */
            readonly name: string;
            /** @description This field must be text of at most 60 characters, not blank, without control characters or invisible characters. */
            readonly unit: string;
            /**
             * @description The direction of improvement.
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
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly cohort: string;
            /**
             * @description This field must be one of provisional, revised, final.
             * @enum {string}
             */
            readonly status: "provisional" | "revised" | "final";
        };
        readonly TargetBody: {
            /** @description In the unit of the measure. Must improve on the baseline. */
            readonly value: number;
            /**
             * Format: date
             * @description The target day, within the contract.
             */
            readonly by: string;
        };
        readonly AgreeAimBody: {
            /** @description One of the board's need areas. */
            readonly needArea: string;
            /** @description What the aim is. Can name people. It is stored encrypted, with a key of its own. */
            readonly statement: string;
            /** @description This field must be an object. */
            readonly measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            readonly baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            readonly target: components["schemas"]["TargetBody"];
            /** @description Who assesses the aim: an office, a body or a person. Can name people. It is stored encrypted, with a key of its own. */
            readonly assessor: string;
            /** @description How the aim is assessed. Can name people. It is stored encrypted, with a key of its own. */
            readonly method: string;
        };
        readonly SignContractBody: {
            /**
             * Format: date
             * @description The day of the signature. Must not be in the future.
             */
            readonly signedOn: string;
        };
        readonly AcknowledgeContractBody: {
            /**
             * Format: date
             * @description The day on which the responsible body acknowledged the contract.
             */
            readonly acknowledgedOn: string;
        };
        readonly StartContractBody: {
            /**
             * Format: date
             * @description The first day of the work. Must not be in the future.
             */
            readonly startedOn: string;
            /**
             * @description Why the work began before the last signature; null if it did not. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly begunEarly?: string | null;
        };
        readonly WithdrawContractBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly PlanVisitBody: {
            /**
             * Format: date
             * @description The planned day, within the contract.
             */
            readonly on: string;
            /** @description This field must be whole half-days from 1 to 10000. */
            readonly halfDays: number;
            /** @description Purpose of the visit. Can name people. It is stored encrypted, with a key of its own. */
            readonly purpose: string;
        };
        readonly RecordVisitBody: {
            /**
             * Format: date
             * @description The day of the visit. Must not be in the future.
             */
            readonly heldOn: string;
            /** @description Duration of the visit, in half-days. */
            readonly halfDays: number;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly summary: string;
        };
        readonly RecordMissedVisitBody: {
            /** @description One of the board's reasons for a missed visit. */
            readonly reasonCode: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
        };
        readonly AnswerCircumstanceBody: {
            /**
             * @description What the board decided. Only "continue" lets visits be planned.
             * @enum {string}
             */
            readonly answer: "continue" | "pause" | "replace" | "end";
            /**
             * Format: date
             * @description The day of the decision. Must not be in the future.
             */
            readonly decidedOn: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ReplanVisitBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * Format: date
             * @description The new day, within the contract.
             */
            readonly on: string;
            /** @description This field must be whole half-days from 1 to 10000. */
            readonly halfDays: number;
            /**
             * @description Purpose of the visit. Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly purpose?: string | null;
        };
        readonly CorrectionReasonBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly CorrectVisitBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * Format: date
             * @description The right day of the visit. Must not be in the future.
             */
            readonly heldOn: string;
            /** @description The right duration of the visit, in half-days. */
            readonly halfDays: number;
            /**
             * @description What was done. Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly summary?: string | null;
        };
        readonly CorrectMissedVisitBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /** @description One of the board's reasons for a missed visit. */
            readonly reasonCode: string;
            /**
             * @description Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly note?: string | null;
        };
        readonly RecordMeasurementBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly aimId: string;
            /** @description In the unit of the aim's measure. */
            readonly value: number;
            /**
             * Format: date
             * @description The day of the value. Must not be in the future.
             */
            readonly measuredOn: string;
            /** @description Source of the value. Can name people. It is stored encrypted, with a key of its own. */
            readonly source: string;
        };
        readonly AimRatingBody: {
            /**
             * Format: uuid
             * @description This field must be a UUID in lower case.
             */
            readonly aimId: string;
            /**
             * @description Rating of the progress towards the aim.
             * @enum {string}
             */
            readonly rating: "red" | "amber" | "green";
            /** @description Evidence for the rating. Can name people. It is stored encrypted, with a key of its own. */
            readonly evidence: string;
        };
        readonly SubmitProgressReportBody: {
            /**
             * Format: date
             * @description The day of the report. Must not be in the future.
             */
            readonly reportedOn: string;
            /** @description Must rate every aim of the contract exactly once. */
            readonly ratings: readonly components["schemas"]["AimRatingBody"][];
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly narrative: string;
        };
        readonly ReportNotProgressingBody: {
            /**
             * @description The kind of obstacle. Never send a safeguarding concern here: refer it immediately.
             * @enum {string}
             */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding";
            /** @description The aims that are not progressing. */
            readonly aimIds: readonly string[];
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly detail: string;
        };
        readonly RecordSchoolStatementBody: {
            /** @description The statement of the school on the work. Can name people. It is stored encrypted, with a key of its own. */
            readonly statement: string;
        };
        readonly RecordBoardReviewBody: {
            /**
             * Format: date
             * @description The day of the review. Must not be in the future.
             */
            readonly reviewedOn: string;
            /**
             * @description This field must be one of red, amber, green.
             * @enum {string}
             */
            readonly judgement: "red" | "amber" | "green";
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
        };
        readonly CorrectMeasurementBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /** @description The right value, in the unit of the aim's measure. */
            readonly value: number;
            /**
             * Format: date
             * @description The right day of the value. Must not be in the future.
             */
            readonly measuredOn: string;
            /**
             * @description Source of the value. Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly source?: string | null;
        };
        readonly CorrectReportBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * Format: date
             * @description The right day of the report. Must not be in the future.
             */
            readonly reportedOn: string;
            /**
             * @description Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly narrative?: string | null;
        };
        readonly CorrectRatingBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * @description The right rating of the progress towards the aim.
             * @enum {string}
             */
            readonly rating: "red" | "amber" | "green";
            /**
             * @description Evidence for the rating. Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly evidence?: string | null;
        };
        readonly CorrectSchoolStatementBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly statement: string;
        };
        readonly CorrectBoardReviewBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * Format: date
             * @description The right day of the review. Must not be in the future.
             */
            readonly reviewedOn: string;
            /**
             * @description This field must be one of red, amber, green.
             * @enum {string}
             */
            readonly judgement: "red" | "amber" | "green";
            /**
             * @description Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly note?: string | null;
        };
        readonly CorrectJudgementBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * @description This field must be one of met, partly-met, not-met.
             * @enum {string}
             */
            readonly judgement: "met" | "partly-met" | "not-met";
            /**
             * Format: date
             * @description The right day of the judgement. Must not be in the future.
             */
            readonly judgedOn: string;
            /**
             * @description Evidence for the judgement. Null if it does not change. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly evidence?: string | null;
        };
        readonly VariedAimBody: {
            /** @description One of the board's need areas. */
            readonly needArea: string;
            /** @description What the aim is. Can name people. It is stored encrypted, with a key of its own. */
            readonly statement: string;
            /** @description This field must be an object. */
            readonly measure: components["schemas"]["MeasureBody"];
            /** @description This field must be an object. */
            readonly baseline: components["schemas"]["BaselineBody"];
            /** @description This field must be an object. */
            readonly target: components["schemas"]["TargetBody"];
            /** @description Who assesses the aim: an office, a body or a person. Can name people. It is stored encrypted, with a key of its own. */
            readonly assessor: string;
            /** @description How the aim is assessed. Can name people. It is stored encrypted, with a key of its own. */
            readonly method: string;
            /**
             * Format: uuid
             * @description The aim to change.
             */
            readonly aimId: string;
        };
        readonly ProposeVariationBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /** @description The new version of each changed aim. */
            readonly aims: readonly components["schemas"]["VariedAimBody"][];
            /** @description The new total of planned half-days. Send the current total if it does not change. */
            readonly halfDays: number;
        };
        readonly RefuseVariationBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly JudgeAimBody: {
            /**
             * @description This field must be one of met, partly-met, not-met.
             * @enum {string}
             */
            readonly judgement: "met" | "partly-met" | "not-met";
            /** @description Evidence for the judgement. Can name people. It is stored encrypted, with a key of its own. */
            readonly evidence: string;
            /**
             * Format: date
             * @description The day of the judgement. Must not be in the future.
             */
            readonly judgedOn: string;
        };
        readonly CompleteContractBody: {
            /**
             * Format: date
             * @description Last day of the work. Must not be in the future.
             */
            readonly endedOn: string;
            /** @description The part of the price that is not owed and returns to the fund, in whole pence; 0 if none. */
            readonly unusedPence: number;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly note: string;
            /**
             * @description Why no visit was held; null if one was. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly noVisitReason?: string | null;
        };
        readonly EndContractEarlyBody: {
            /**
             * Format: date
             * @description Last day of the work. Must not be in the future.
             */
            readonly endedOn: string;
            /** @description Can name people. It is stored encrypted, with a key of its own. */
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
            /**
             * @description Details of the concern. Required, except for a safeguarding concern, which must have none. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly detail?: string | null;
            /**
             * @description The body or office to which a safeguarding concern was referred, without names. Only for safeguarding concerns.
             * @default null
             */
            readonly referredTo?: string | null;
            /** @description The aims that the concern is about. May be empty. */
            readonly aimIds: readonly string[];
        };
        readonly RaiseSchoolConcernBody: {
            /**
             * @description This field must be one of progress, engagement, leadership, capacity, funding, safeguarding.
             * @enum {string}
             */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /**
             * @description Details of the concern. Required, except for a safeguarding concern, which must have none. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly detail?: string | null;
            /**
             * @description The body or office to which a safeguarding concern was referred, without names. Only for safeguarding concerns.
             * @default null
             */
            readonly referredTo?: string | null;
        };
        readonly AnswerConcernBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly answer: string;
        };
        readonly CorrectAnswerBody: {
            /** @description The whole answer as it must be. Can name people. It is stored encrypted, with a key of its own. */
            readonly text: string;
            /** @description What was wrong. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ResolveConcernBody: {
            /** @description How the concern was resolved. Can name people. It is stored encrypted, with a key of its own. */
            readonly outcome: string;
            /**
             * Format: date
             * @description The day on which the concern was resolved. Must not be in the future.
             */
            readonly resolvedOn: string;
        };
        readonly ProposeStepBody: {
            /** @description Why the concern is escalated. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
            /**
             * Format: date
             * @description Last day for an answer. Default: as many days from today as the terms of reference give for an answer.
             * @default null
             */
            readonly answerDueOn?: string | null;
            /**
             * @description Why the step is urgent. Needed for less time than the terms of reference give. Can name people. It is stored encrypted, with a key of its own.
             * @default null
             */
            readonly urgency?: string | null;
        };
        readonly WithdrawStepProposalBody: {
            /** @description Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly ApproveStepBody: {
            /**
             * Format: uuid
             * @description The decision by which a meeting took the step. Required from a clerk; leave it out if you approve the step yourself.
             * @default null
             */
            readonly decisionId?: string | null;
        };
        readonly ErasePersonBody: {
            /** @description Why it is erased. Do not repeat the text. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly EraseTextBody: {
            /**
             * @description Kind of the record.
             * @enum {string}
             */
            readonly category: "person" | "school" | "alliance" | "leader" | "board" | "fund" | "request" | "meeting" | "decision" | "contract" | "escalation" | "erasure";
            /** @description Id of the record, or the URN of a school. */
            readonly recordId: string;
            /** @description Number of the event in the history of the record, from 0. */
            readonly revision: number;
            /** @description Path of the text in the data of the event. Entries of a list count from 0. */
            readonly field: string;
            /** @description Why it is erased. Do not repeat the text. Can name people. It is stored encrypted, with a key of its own. */
            readonly reason: string;
        };
        readonly SkipBody: {
            /**
             * Format: uuid
             * @description The event at which it stopped, as `GET /v1/operations` shows it.
             */
            readonly eventId: string;
            /** @description Why the event can be skipped. This is kept for good, so do not name anybody. */
            readonly reason: string;
        };
        readonly PauseBody: {
            /** @description Why it is paused. Every administrator sees this until it is resumed, so do not name anybody. */
            readonly reason: string;
        };
        /** @description A problem document (RFC 9457). Programs should branch on `code`. */
        readonly Problem: {
            /** @description URI of the kind of problem. GET it for a description. */
            readonly type: string;
            /** @description The kind of problem in words. */
            readonly title: string;
            readonly status: number;
            /** @description What is wrong in this request, and what to do. */
            readonly detail?: string;
            /** @description The kind of problem, or for a `rule-violation` the code of the rule. */
            readonly code: string;
            /** @description Each wrong field of the body, query or header. */
            readonly errors?: readonly {
                /** @description Nested fields are separated by dots. */
                readonly field: string;
                /** @description What is wrong with the field. */
                readonly message: string;
            }[];
            /** @description Quote it when you report the problem. */
            readonly correlationId: string;
        };
        readonly ProblemDescription: {
            readonly title: string;
            /** @description The `type` of problem documents of this kind. */
            readonly type: string;
            readonly code: string;
            /** @description HTTP status. */
            readonly status: number;
            /** @description What you can do. */
            readonly advice: string;
        };
        readonly CommandResponse: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
        };
        readonly ListedPerson: {
            /** Format: uuid */
            readonly personId: string;
            readonly personName: string | null;
            /** Format: date */
            readonly registeredOn: string;
        };
        readonly Persons: {
            readonly persons: readonly components["schemas"]["ListedPerson"][];
            readonly next: string | null;
        };
        readonly CommandResponseWithRoleAssignmentId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly roleAssignmentId: string;
        };
        readonly Scope: {
            /** @enum {string} */
            readonly kind: "everywhere" | "board" | "school" | "alliance" | "leader" | "area" | "body";
            /** @description Id, URN or code of the scope; `*` for everywhere. */
            readonly id: string;
        };
        readonly RoleAssignment: {
            readonly roleAssignmentId: string;
            /** @enum {string} */
            readonly role: "administrator" | "auditor" | "clerk" | "board-member" | "chair" | "vice-chair" | "finance-officer" | "system-leader" | "school-head" | "chair-of-governors" | "alliance-director" | "la-officer" | "responsible-body";
            readonly scope: components["schemas"]["Scope"];
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
            readonly endReason: string | null;
        };
        readonly Person: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            /** @description `erased` after the personal data was erased. */
            readonly name: string;
            readonly email: string | null;
            readonly roleAssignments: readonly components["schemas"]["RoleAssignment"][];
        };
        readonly RejectedRow: {
            /** @description Line of the file, from 1. */
            readonly line: number;
            readonly column: string | null;
            readonly value: string;
            readonly reason: string;
        };
        readonly ImportSummary: {
            readonly rows: number;
            /** @description Schools that were new. */
            readonly registered: number;
            readonly changed: number;
            readonly unchanged: number;
            readonly skipped: number;
            readonly rejectedCount: number;
            /** @description At most the first 1,000 rejected rows, by line. */
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
            readonly asOf: string | null;
        };
        readonly SchoolRequest: {
            /** Format: uuid */
            readonly requestId: string;
            readonly schoolUrn: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly reference: string;
            /** @enum {string} */
            readonly from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
            readonly needAreas: readonly string[];
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /** @enum {string} */
            readonly state: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "deferred" | "withdrawn";
            readonly meetingId: string | null;
            readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree") | null;
            readonly decidedOn: string | null;
        };
        /** @description Withheld because you have a conflict of interest. */
        readonly WithheldRequest: {
            readonly requestId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly SchoolRequests: {
            readonly requests: readonly (components["schemas"]["SchoolRequest"] | components["schemas"]["WithheldRequest"])[];
            readonly next: string | null;
        };
        readonly SchoolContract: {
            /** Format: uuid */
            readonly contractId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly reference: string;
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
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
        /** @description Withheld because you have a conflict of interest. */
        readonly WithheldContract: {
            readonly contractId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly SchoolContracts: {
            readonly contracts: readonly (components["schemas"]["SchoolContract"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly ListedAlliance: {
            /** Format: uuid */
            readonly allianceId: string;
            readonly name: string;
            /** @enum {string} */
            readonly form: "single" | "job-share" | "multiple";
            readonly leadSchools: readonly string[];
            readonly leadSchoolNames: readonly (string | null)[] | null;
            /**
             * Format: date
             * @description Day from which the alliance exists.
             */
            readonly from: string;
        };
        readonly Alliances: {
            readonly alliances: readonly components["schemas"]["ListedAlliance"][];
            readonly next: string | null;
        };
        readonly CommandResponseWithMemberId: {
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
            readonly schoolName: string | null;
            readonly role: string;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
        };
        readonly AllianceState: {
            readonly name: string;
            /** @enum {string} */
            readonly form: "single" | "job-share" | "multiple";
            readonly leadSchools: readonly string[] | "withheld";
            readonly leadSchoolNames: readonly (string | null)[] | null;
            /** Format: date */
            readonly from: string;
            readonly members: readonly components["schemas"]["AllianceMember"][];
        };
        readonly Alliance: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            readonly state: components["schemas"]["AllianceState"];
        };
        readonly Deployment: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
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
        readonly ListedLeader: {
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
            readonly providerType: string;
            readonly designatingBody: string;
            /** @description Whether the leader is designated today. */
            readonly designated: boolean;
            /**
             * Format: date
             * @description First day of the last designation.
             */
            readonly from: string;
            readonly to: string | null;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            readonly allianceId: string | null;
            readonly allianceName: string | null;
            readonly phases: readonly string[];
            readonly needAreas: readonly string[];
            /** @description Released, not reserved and not delivered, in half-days. */
            readonly freeHalfDays: number;
        };
        readonly Leaders: {
            readonly leaders: readonly components["schemas"]["ListedLeader"][];
            readonly next: string | null;
        };
        readonly CommandResponseWithOfferId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly offerId: string;
        };
        readonly Employer: {
            /** @enum {string} */
            readonly kind: "council" | "alliance" | "self-employed";
            readonly name: string | null;
            readonly areaCode: string | null;
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
            /** @description Half-days released by the home head. */
            readonly released: number;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description Released, not reserved and not delivered, in half-days. */
            readonly free: number;
        };
        readonly ContractInLedger: {
            /** Format: uuid */
            readonly contractId: string;
            readonly contractReference: string | null;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description No more time is reserved for it. */
            readonly closed: boolean;
        };
        readonly Leader: {
            /**
             * Format: uuid
             * @description The same as the id of the person.
             */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            /** @description Why designations were withdrawn. */
            readonly withdrawals: readonly {
                /**
                 * Format: date
                 * @description Last day of the designation.
                 */
                readonly on: string;
                /** @description Id of the person. */
                readonly recordedBy: string;
                readonly reason: string;
            }[];
            /** Format: uuid */
            readonly personId: string;
            readonly personName: string | null;
            readonly providerType: string;
            readonly designatingBody: string;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            readonly employer: components["schemas"]["Employer"] | null;
            readonly allianceId: string | null;
            readonly allianceName: string | null;
            readonly phases: readonly string[];
            readonly needAreas: readonly string[];
            readonly withdrawn: boolean;
            readonly offers: readonly components["schemas"]["OfferInLedger"][];
            readonly contracts: readonly (components["schemas"]["ContractInLedger"] | components["schemas"]["WithheldContract"])[];
        };
        readonly CapacitySummary: {
            /** @description In half-days. */
            readonly offered: number;
            /** @description Half-days released by the home head. */
            readonly released: number;
            /** @description In half-days. */
            readonly reserved: number;
            /** @description In half-days. */
            readonly delivered: number;
            /** @description Released, not reserved and not delivered, in half-days. */
            readonly free: number;
        };
        readonly LeaderContract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
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
            readonly capacity: components["schemas"]["CapacitySummary"];
            readonly contracts: readonly (components["schemas"]["LeaderContract"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly ListedBoard: {
            /** Format: uuid */
            readonly boardId: string;
            readonly name: string;
            readonly areas: readonly string[];
            /**
             * Format: date
             * @description Day from which the board exists.
             */
            readonly from: string;
        };
        readonly Boards: {
            readonly boards: readonly components["schemas"]["ListedBoard"][];
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
            readonly reason: string | null;
            /** @description Id of the person. */
            readonly recordedBy: string;
            readonly recordedByNames: string | null;
            /** @description Members without a conflict of interest who must be present. */
            readonly quorum: number;
            /** @enum {string} */
            readonly decisionRule: "majority" | "consensus";
            /** @enum {string} */
            readonly power: "decides" | "recommends";
            readonly reviewEveryDays: number;
            readonly reportEveryDays: number;
            readonly graceDays: number;
            /** @description Days for an answer to a concern, and to each step on it. */
            readonly daysToAnswer: number;
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
                readonly recommend: readonly components["schemas"]["Term"][];
                readonly continue: readonly components["schemas"]["Term"][];
                readonly vary: readonly components["schemas"]["Term"][];
                readonly extend: readonly components["schemas"]["Term"][];
                readonly "replace-provider": readonly components["schemas"]["Term"][];
                readonly end: readonly components["schemas"]["Term"][];
                readonly escalate: readonly components["schemas"]["Term"][];
                readonly rescind: readonly components["schemas"]["Term"][];
                readonly "take-step": readonly components["schemas"]["Term"][];
                readonly resolve: readonly components["schemas"]["Term"][];
                readonly ratify: readonly components["schemas"]["Term"][];
                readonly "approve-corrected": readonly components["schemas"]["Term"][];
                readonly note: readonly components["schemas"]["Term"][];
                readonly agree: readonly components["schemas"]["Term"][];
                readonly "not-agree": readonly components["schemas"]["Term"][];
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
            readonly personName: string | null;
            /** @enum {string} */
            readonly office: "chair" | "vice-chair" | "member";
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /** Format: date */
            readonly from: string;
            readonly to: string | null;
        };
        readonly SafeguardingContact: {
            /** Format: uuid */
            readonly personId: string;
            readonly personName: string | null;
            /** Format: date */
            readonly from: string;
        };
        readonly BoardState: {
            readonly name: string;
            readonly areas: readonly string[] | "withheld";
            readonly terms: readonly components["schemas"]["TermsOfReference"][];
            readonly members: readonly components["schemas"]["BoardMember"][];
            /** @description The last one sees the safeguarding referrals of the board. */
            readonly safeguardingContacts: readonly components["schemas"]["SafeguardingContact"][];
        };
        readonly Board: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            readonly state: components["schemas"]["BoardState"];
        };
        readonly AgendaEntry: {
            readonly title: string;
            /** Format: uuid */
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "request" | "review" | "escalation" | "ratification" | "minutes" | "other";
            readonly subjectId: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly state: "on-agenda" | "decided" | "carried-over" | "removed";
            /** @description Members of the roll who must leave for the item, by the rule that applies to the vote. */
            readonly conflicted: readonly string[];
            readonly conflictedNames: readonly (string | null)[] | null;
            readonly decisionId: string | null;
            readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree") | null;
        };
        /** @description Withheld because you have a conflict of interest. */
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
            readonly state: "scheduled" | "open" | "closed" | "cancelled";
            readonly quorum: number | null;
            readonly present: readonly string[];
            readonly presentNames: readonly (string | null)[] | null;
            readonly items: readonly (components["schemas"]["AgendaEntry"] | components["schemas"]["WithheldItem"])[];
        };
        readonly Agenda: {
            readonly meetings: readonly components["schemas"]["MeetingAgenda"][];
            readonly next: string | null;
        };
        readonly WaitingRequest: {
            /** Format: uuid */
            readonly requestId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly reference: string;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            readonly screened: boolean;
        };
        readonly WaitingRequests: {
            readonly requests: readonly (components["schemas"]["WaitingRequest"] | components["schemas"]["WithheldRequest"])[];
            readonly next: string | null;
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
            readonly state: "scheduled" | "open" | "closed" | "cancelled";
            readonly quorum: number | null;
            readonly present: readonly string[];
            readonly presentNames: readonly (string | null)[] | null;
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
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /** @enum {string} */
            readonly state: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "deferred" | "withdrawn";
            readonly meetingId: string | null;
            readonly meetingOn: string | null;
            readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree") | null;
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
                readonly measuredOn: string;
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
            readonly boardName: string | null;
            /** Format: uuid */
            readonly decisionId: string;
            readonly decisionSummary: string | null;
            readonly requestId: string | null;
            readonly requestReference: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            readonly allianceId: string | null;
            readonly allianceName: string | null;
            readonly level: string;
            /** @enum {string} */
            readonly payer: "fund" | "council" | "trust" | "school" | "alliance" | "none";
            readonly fundId: string | null;
            readonly fundName: string | null;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day of the contract.
             */
            readonly endsOn: string;
            /**
             * Format: date
             * @description Last day on which work under the contract can be recorded.
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
            /** @description Payments less recovered payments, in pence. */
            readonly paidPence: number;
            /** @description Open concerns. Present only for readers who may see them. */
            readonly openConcerns: readonly string[];
            readonly aims: readonly components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            readonly signedBy: readonly ("school" | "provider" | "home-head")[];
            readonly moneyConfirmed: boolean;
            readonly daysConfirmed: boolean;
            readonly daysLeft: number | null;
            /** @description The time limit ended the contract or draft, whether or not that is recorded yet. */
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
            readonly kind: "circumstance" | "review" | "report" | "visit" | "contract-end" | "aim-target" | "condition" | "proposed-step" | "concern";
            /** Format: date */
            readonly due: string;
            /** @enum {string} */
            readonly state: "due" | "late";
            /** @description Days until or since the due day. */
            readonly days: number;
            readonly contractId: string | null;
            readonly reference: string | null;
            readonly leaderId: string | null;
            readonly leaderName: string | null;
            readonly decisionId: string | null;
            readonly decisionSummary: string | null;
            readonly escalationId: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
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
             * @description The requested day.
             */
            readonly on: string;
            /**
             * Format: date
             * @description First day on which these lists apply.
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
                readonly recommend: readonly components["schemas"]["Term"][];
                readonly continue: readonly components["schemas"]["Term"][];
                readonly vary: readonly components["schemas"]["Term"][];
                readonly extend: readonly components["schemas"]["Term"][];
                readonly "replace-provider": readonly components["schemas"]["Term"][];
                readonly end: readonly components["schemas"]["Term"][];
                readonly escalate: readonly components["schemas"]["Term"][];
                readonly rescind: readonly components["schemas"]["Term"][];
                readonly "take-step": readonly components["schemas"]["Term"][];
                readonly resolve: readonly components["schemas"]["Term"][];
                readonly ratify: readonly components["schemas"]["Term"][];
                readonly "approve-corrected": readonly components["schemas"]["Term"][];
                readonly note: readonly components["schemas"]["Term"][];
                readonly agree: readonly components["schemas"]["Term"][];
                readonly "not-agree": readonly components["schemas"]["Term"][];
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
            /** @description Not yet judged. */
            readonly open: number;
        };
        readonly BoardStatistics: {
            readonly definitions: {
                /** @description Contracts whose work started in the period. Drafts and withdrawn contracts are not counted. */
                readonly "contracts.total": string;
                /** @description These contracts by their stage today. */
                readonly "contracts.byStage": string;
                /** @description These contracts by the judgement of the board at its last review. */
                readonly "contracts.byJudgement": string;
                /** @description The aims of these contracts by need area and last judgement. */
                readonly aims: string;
                /** @description Half-days planned for these contracts after variations. */
                readonly "halfDays.planned": string;
                /** @description Half-days of the visits that were held under these contracts. */
                readonly "halfDays.delivered": string;
                /** @description Pence that funds committed for these contracts and did not release, whether paid or not. */
                readonly "pence.committed": string;
                /** @description Pence that funds paid for these contracts, without void payments and without what was recovered. */
                readonly "pence.paid": string;
                /** @description Requests that a meeting settled in the period. Deferrals are not counted. */
                readonly "requests.decided": string;
                /** @description Median number of days from the submission of these requests to their decision. */
                readonly "requests.medianDays": string;
            };
            /**
             * Format: date
             * @description The day to which the stages apply.
             */
            readonly on: string;
            readonly from: string | null;
            readonly to: string | null;
            readonly contracts: {
                readonly total: number;
                readonly byStage: readonly components["schemas"]["ContractsAtStage"][];
                /** @description By the judgement at the last board review; null means not reviewed. */
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
                /** @description In pence, without recovered payments. */
                readonly paid: number;
            };
            readonly requests: {
                /** @description Requests settled by a meeting in the period; deferrals do not count. */
                readonly decided: number;
                readonly medianDays: number | null;
            };
            readonly withheld: {
                /** @description Not counted, because you have a conflict of interest. */
                readonly contracts: number;
                /** @description Not counted, because you have a conflict of interest. */
                readonly requests: number;
            };
        };
        readonly FundStatement: {
            /** Format: uuid */
            readonly fundId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly name: string;
            readonly source: string;
            readonly financialYear: string;
            /** @description In pence. */
            readonly granted: number;
            /** @description Committed but not yet paid, in pence. */
            readonly outstanding: number;
            /** @description In pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            readonly free: number | null;
            /** @description Whether you have a conflict of interest in a contract of this fund. Its money is in none of the sums. */
            readonly moneyWithheld: boolean;
        };
        readonly Funds: {
            readonly funds: readonly components["schemas"]["FundStatement"][];
            readonly next: string | null;
        };
        readonly GrantPart: {
            /** @description In pence. */
            readonly pence: number;
            /** Format: date */
            readonly on: string;
            readonly source: string;
        };
        readonly GrantReduction: {
            /** @description In pence. */
            readonly pence: number;
            /** Format: date */
            readonly on: string;
            readonly reason: string;
        };
        readonly GrantDetails: {
            readonly name: string;
            readonly source: string;
            readonly financialYear: string;
            /** @description In pence. */
            readonly pence: number;
        };
        readonly GrantCorrection: {
            readonly old: components["schemas"]["GrantDetails"] | "withheld";
            readonly new: components["schemas"]["GrantDetails"] | "withheld";
            /** Format: date */
            readonly on: string;
            readonly reason: string;
        };
        readonly Fund: {
            /** Format: uuid */
            readonly fundId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly name: string;
            readonly source: string;
            readonly financialYear: string;
            /** @description In pence. */
            readonly granted: number;
            /** @description Committed but not yet paid, in pence. */
            readonly outstanding: number;
            /** @description In pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            readonly free: number | null;
            /** @description Whether you have a conflict of interest in a contract of this fund. Its money is in none of the sums. */
            readonly moneyWithheld: boolean;
            readonly grants: readonly components["schemas"]["GrantPart"][];
            readonly reductions: readonly components["schemas"]["GrantReduction"][];
            readonly corrections: readonly components["schemas"]["GrantCorrection"][];
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
        };
        readonly Instalment: {
            /** Format: uuid */
            readonly instalmentId: string;
            /** @description In pence. */
            readonly pence: number;
            readonly milestone: string;
            readonly payee: string | null;
            /** @enum {string} */
            readonly status: "proposed" | "withdrawn" | "paid" | "voided";
            readonly paidOn: string | null;
            readonly voidReason: ("wrong-entry" | "returned-by-bank") | null;
        };
        readonly FundContract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly contractReference: string | null;
            /** @description Committed for the contract, with what was released later, in pence. */
            readonly committed: number;
            /** @description Committed, not yet paid and not released, in pence. */
            readonly outstanding: number;
            /** @description Paid and not void, in pence. */
            readonly paid: number;
            /** @description In pence. */
            readonly recovered: number;
            /** @description In pence. */
            readonly released: number;
            readonly instalments: readonly components["schemas"]["Instalment"][];
            readonly declined: string | null;
        };
        readonly FundContracts: {
            readonly contracts: readonly (components["schemas"]["FundContract"] | components["schemas"]["WithheldContract"])[];
            readonly next: string | null;
        };
        readonly CommandResponseWithInstalmentId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly instalmentId: string;
        };
        readonly CommandResponseWithBidId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly bidId: string;
        };
        readonly Bid: {
            /** Format: uuid */
            readonly bidId: string;
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
            /** Format: uuid */
            readonly personId: string;
            readonly personName: string | null;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            /** @description In half-days. */
            readonly halfDays: number;
            /** @description In pence. */
            readonly pence: number;
            readonly approach: string;
            /** Format: date */
            readonly receivedOn: string;
        };
        readonly TimelineEntry: {
            /** @description Position in the history of the record, from 0. */
            readonly revision: number;
            /** @description Name of the event. */
            readonly type: string;
            /** @description Content of the event. Text that you may not see reads "withheld". */
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
            readonly asOf: string | null;
            readonly state: {
                /** Format: uuid */
                readonly requestId: string;
                /** Format: uuid */
                readonly boardId: string;
                readonly boardName: string | null;
                readonly schoolUrn: string;
                readonly schoolName: string | null;
                readonly reference: string;
                /** @enum {string} */
                readonly from: "school" | "la" | "diocese" | "trust" | "alliance" | "board";
                /** Format: date */
                readonly submittedOn: string;
                /** @description Id of the person. */
                readonly submittedBy: string;
                readonly submittedByNames: string | null;
                readonly needAreas: readonly string[] | "withheld";
                readonly outcomesWanted: string;
                /** @description Reads `withheld` unless you are of the board or act for whoever asked. */
                readonly circumstances: string;
                /** @enum {string} */
                readonly urgency: "routine" | "soon" | "urgent";
                readonly acknowledgements: readonly {
                    /** @enum {string} */
                    readonly by: "head" | "chair-of-governors" | "responsible-body";
                    /** Format: date */
                    readonly on: string;
                    /** @description Id of the person. */
                    readonly acknowledgedBy: string;
                    readonly acknowledgedByNames: string | null;
                }[];
                readonly acknowledgedBy: readonly ("head" | "chair-of-governors" | "responsible-body")[];
                readonly eligible: boolean | null;
                readonly screenings: readonly {
                    readonly eligible: boolean;
                    /** Format: date */
                    readonly on: string;
                    /** @description Id of the person. */
                    readonly screenedBy: string;
                    readonly screenedByNames: string | null;
                    readonly reason: string;
                }[];
                /** @description Only for the board, and for each bidder their own. */
                readonly bids: readonly components["schemas"]["Bid"][];
                readonly tabledFor: string | null;
                readonly meetingIds: readonly string[];
                readonly interested: readonly string[] | "withheld";
                readonly interestedNames: readonly (string | null)[] | null;
                readonly outcome: ("approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree") | null;
                readonly decisionId: string | null;
                readonly decidedOn: string | null;
                readonly withdrawn: boolean;
                readonly withdrawal: {
                    /** Format: date */
                    readonly on: string;
                    readonly reasonCode: string;
                    readonly note: string;
                } | null;
            };
            /** @description The first entries, oldest first. */
            readonly timeline: readonly components["schemas"]["TimelineEntry"][];
            /** @description Whether the list of the timeline has further entries. */
            readonly timelineContinues: boolean;
        };
        readonly RequestTimeline: {
            readonly timeline: readonly components["schemas"]["TimelineEntry"][];
            readonly next: string | null;
        };
        readonly CommandResponseWithItemId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly itemId: string;
        };
        readonly AgendaItem: {
            readonly title: string;
            /** Format: uuid */
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "request" | "review" | "escalation" | "ratification" | "minutes" | "other";
            readonly subjectId: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            readonly interested: readonly string[] | "withheld";
            readonly interestedNames: readonly (string | null)[] | null;
            readonly interestedSchools: readonly string[] | "withheld";
            readonly interestedSchoolNames: readonly (string | null)[] | null;
        };
        readonly RollEntry: {
            /** Format: uuid */
            readonly personId: string;
            readonly personName: string | null;
            /** @enum {string} */
            readonly office: "chair" | "vice-chair" | "member";
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
        };
        readonly MeetingOpened: {
            readonly roll: readonly components["schemas"]["RollEntry"][] | "withheld";
            readonly quorum: number;
            /** @enum {string} */
            readonly decisionRule: "majority" | "consensus";
            /** Format: date */
            readonly termsFrom: string;
        };
        readonly Award: {
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
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
        readonly Minute: {
            /** Format: uuid */
            readonly decisionId: string;
            /** Format: uuid */
            readonly itemId: string;
            /** Format: uuid */
            readonly boardId: string;
            /** @enum {string} */
            readonly subjectKind: "request" | "review" | "escalation" | "ratification" | "minutes" | "other";
            readonly subjectId: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree";
            readonly reasonCodes: readonly string[] | "withheld";
            readonly rationale: string;
            readonly optionsConsidered: readonly string[] | "withheld";
            readonly vote: {
                readonly for: readonly string[];
                readonly forNames: readonly (string | null)[] | null;
                /** @description Their dissent is recorded by name. */
                readonly against: readonly string[];
                readonly againstNames: readonly (string | null)[] | null;
                readonly abstained: readonly string[];
                readonly abstainedNames: readonly (string | null)[] | null;
                readonly castingVote: ("for" | "against") | null;
            } | "withheld";
            readonly decidedBy: readonly string[] | "withheld";
            readonly decidedByNames: readonly (string | null)[] | null;
            readonly conflicted: readonly string[] | "withheld";
            readonly conflictedNames: readonly (string | null)[] | null;
            readonly quorum: number;
            readonly award: components["schemas"]["Award"] | null;
            readonly conditions: readonly components["schemas"]["Condition"][] | "withheld";
            /** Format: date */
            readonly madeOn: string;
            /** Format: date */
            readonly effectiveFrom: string;
            /** @description Id of the person. */
            readonly minutedBy: string;
            readonly minutedByNames: string | null;
        };
        readonly MeetingState: {
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            /** Format: date */
            readonly on: string;
            readonly place: string;
            readonly items: readonly (components["schemas"]["AgendaItem"] | components["schemas"]["WithheldItem"])[];
            readonly moves: readonly {
                /** Format: date */
                readonly old: string;
                /** Format: date */
                readonly on: string;
                readonly reason: string;
                /** @description Id of the person. */
                readonly movedBy: string;
                readonly movedByNames: string | null;
            }[];
            readonly removedItems: readonly {
                /** Format: uuid */
                readonly itemId: string;
                /** @enum {string} */
                readonly cause: "slip" | "request-withdrawn";
                readonly reason: string | null;
                /** @description Id of the person, or `system`. */
                readonly removedBy: string;
                readonly removedByNames: string | null;
            }[];
            readonly recordedAfterwards: {
                /** Format: date */
                readonly recordedOn: string;
                readonly reason: string;
                /** @description Id of the person. */
                readonly recordedBy: string;
                readonly recordedByNames: string | null;
            } | null;
            readonly opened: components["schemas"]["MeetingOpened"] | null;
            readonly present: readonly string[] | "withheld";
            readonly presentNames: readonly (string | null)[] | null;
            readonly apologies: readonly string[] | "withheld";
            readonly apologieNames: readonly (string | null)[] | null;
            readonly interests: readonly {
                /** Format: uuid */
                readonly itemId: string;
                /** Format: uuid */
                readonly personId: string;
                readonly personName: string | null;
                readonly nature: string;
                /** @description Id of the person. */
                readonly declaredBy: string;
                readonly declaredByNames: string | null;
                /** Format: date */
                readonly declaredOn: string;
                /** @enum {string} */
                readonly standing: "declared" | "recorded" | "confirmed" | "contested" | "withdrawn";
                readonly note: string | null;
            }[];
            readonly decisions: readonly components["schemas"]["Minute"][];
            readonly corrections: readonly {
                readonly decisionId: string | null;
                /** Format: date */
                readonly on: string;
                /** @description Id of the person. */
                readonly correctedBy: string;
                readonly reason: string;
            }[];
            readonly minutesApprovedOn: string | null;
            readonly cancelled: boolean;
            readonly cancellationReason: string | null;
            readonly closed: boolean;
            readonly carriedOver: readonly string[] | "withheld";
        };
        readonly Meeting: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            readonly state: components["schemas"]["MeetingState"];
        };
        readonly CommandResponseWithDecisionId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly decisionId: string;
        };
        readonly DecisionTaken: {
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            /** Format: uuid */
            readonly meetingId: string;
            readonly meetingOn: string | null;
            /** Format: uuid */
            readonly itemId: string;
            readonly requestId: string | null;
            readonly requestReference: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree";
            readonly award: components["schemas"]["Award"] | null;
            readonly conditions: readonly components["schemas"]["Condition"][] | "withheld";
            /** Format: date */
            readonly madeOn: string;
            /** Format: date */
            readonly effectiveFrom: string;
        };
        readonly DecisionState: {
            readonly taken: components["schemas"]["DecisionTaken"];
            readonly dischargedConditions: readonly string[];
            readonly discharges: readonly {
                /** Format: uuid */
                readonly conditionId: string;
                /** Format: date */
                readonly on: string;
                /** @description Id of the person. */
                readonly recordedBy: string;
                readonly recordedByNames: string | null;
                readonly evidence: string;
            }[];
            readonly rescinded: boolean;
            readonly rescission: {
                /** Format: date */
                readonly on: string;
                /** @description Id of the person. */
                readonly rescindedBy: string;
                readonly rescindedByNames: string | null;
                readonly reason: string | null;
                readonly decisionId: string | null;
            } | null;
            /** @description Whether the chair rescinded it, and no meeting has ratified or undone that. */
            readonly awaitsRatification: boolean;
            readonly answer: {
                /** @enum {string} */
                readonly answer: "accept" | "reject";
                /** Format: date */
                readonly on: string;
                /** @description Id of the person. */
                readonly answeredBy: string;
                readonly reason: string;
            } | null;
        };
        readonly Decision: {
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            readonly state: components["schemas"]["DecisionState"];
        };
        readonly CommandResponseWithAimId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly aimId: string;
        };
        readonly CommandResponseWithVisitId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly visitId: string;
        };
        readonly CommandResponseWithMeasurementId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly measurementId: string;
        };
        readonly CommandResponseWithReportId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly reportId: string;
        };
        readonly CommandResponseWithStatementId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly statementId: string;
        };
        readonly CommandResponseWithReviewId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly reviewId: string;
        };
        readonly CommandResponseWithVariationId: {
            /** @description Id of the record. */
            readonly id: string;
            /** @description Number of events in its history now; send it as If-Match. */
            readonly version: number;
            /** Format: uuid */
            readonly variationId: string;
        };
        readonly Waiting: {
            /**
             * @description What the contract waits for.
             * @enum {string}
             */
            readonly kind: "aims" | "signature-of-school" | "signature-of-provider" | "signature-of-home-head" | "money" | "money-refused" | "days" | "days-refused" | "start" | "consent-to-variation" | "concern" | "answer-to-circumstance" | "resumption" | "end" | "settlement-of-money" | "payment" | "recovery" | "settlement-of-days" | "visit" | "closing";
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
            readonly homeSchoolUrn: string | null;
            readonly employer: components["schemas"]["Employer"] | null;
            readonly allianceId: string | null;
            readonly level: string;
            /** @enum {string} */
            readonly payer: "fund" | "council" | "trust" | "school" | "alliance" | "none";
            readonly fundId: string | null;
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
            readonly missedVisitReasons: readonly string[] | "withheld";
            readonly earlyEndCauses: readonly string[] | "withheld";
        };
        readonly DraftFigures: {
            readonly reference: string;
            /** @enum {string} */
            readonly payer: "fund" | "council" | "trust" | "school" | "alliance" | "none";
            readonly fundId: string | null;
            /** @description In pence. */
            readonly pence: number;
            /** @description In half-days. */
            readonly halfDays: number;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string;
        };
        readonly DraftChange: {
            /**
             * @description Figures were amended, signatures were voided, or the withdrawn contract was drafted again.
             * @enum {string}
             */
            readonly kind: "amended" | "reopened" | "redrafted";
            /** Format: date */
            readonly on: string;
            /** @description Id of the person. */
            readonly by: string;
            readonly old: components["schemas"]["DraftFigures"] | null;
            readonly new: components["schemas"]["DraftFigures"] | null;
            readonly voided: readonly ("school" | "provider" | "home-head")[] | "withheld";
            readonly reason: string | null;
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
            readonly status: "not-requested" | "requested" | "confirmed" | "refused";
            /** Format: date */
            readonly since: string;
        };
        readonly Visit: {
            /** Format: uuid */
            readonly visitId: string;
            /**
             * Format: date
             * @description The day for which it is planned, or on which it was held.
             */
            readonly on: string;
            /** @description In half-days. */
            readonly halfDays: number;
            readonly purpose: string;
            /** @enum {string} */
            readonly status: "planned" | "held" | "missed" | "cancelled" | "not-held";
            readonly planned: {
                /** Format: date */
                readonly on: string;
                /** @description In half-days. */
                readonly halfDays: number;
            };
            /** @description Id of the person. */
            readonly plannedBy: string;
            readonly recordedBy: string | null;
            readonly summary: string | null;
            readonly missedReason: string | null;
            readonly missedNote: string | null;
            readonly countersigned: boolean;
            readonly countersignedBy: string | null;
            readonly cancellationReason: string | null;
            readonly correctedOn: string | null;
        };
        readonly Measurement: {
            /** Format: uuid */
            readonly measurementId: string;
            /** Format: uuid */
            readonly aimId: string;
            readonly value: number;
            /** Format: date */
            readonly measuredOn: string;
            readonly source: string;
            /** @description Id of the person. */
            readonly recordedBy: string;
            /** @description Recorded by mistake. */
            readonly voided: boolean;
            readonly correctedOn: string | null;
        };
        readonly ProgressReport: {
            /** Format: uuid */
            readonly reportId: string;
            /** Format: date */
            readonly reportedOn: string;
            /** @description Id of the person. */
            readonly reportedBy: string;
            readonly ratings: readonly {
                /** Format: uuid */
                readonly aimId: string;
                /** @enum {string} */
                readonly rating: "red" | "amber" | "green";
                readonly evidence: string;
            }[] | "withheld";
            readonly narrative: string;
            readonly correctedOn: string | null;
        };
        readonly SchoolStatement: {
            /** @description A UUID, or the place in the history of an entry that was recorded without an id. */
            readonly statementId: string;
            /** Format: date */
            readonly on: string;
            /** @description Id of the person. */
            readonly statedBy: string;
            readonly statement: string;
            readonly correctedOn: string | null;
        };
        readonly BoardReview: {
            /** @description A UUID, or the place in the history of an entry that was recorded without an id. */
            readonly reviewId: string;
            /** Format: date */
            readonly reviewedOn: string;
            /** @description Id of the person. */
            readonly recordedBy: string;
            /** @enum {string} */
            readonly judgement: "red" | "amber" | "green";
            readonly note: string;
            readonly correctedOn: string | null;
        };
        readonly Variation: {
            /** Format: uuid */
            readonly variationId: string;
            /** @enum {string} */
            readonly proposedBy: "school" | "provider" | "home-head";
            /** Format: date */
            readonly proposedOn: string;
            readonly reason: string;
            readonly aims: readonly {
                /** Format: uuid */
                readonly aimId: string;
                readonly old: components["schemas"]["Aim"];
                readonly new: components["schemas"]["Aim"];
            }[] | "withheld";
            readonly halfDays: {
                /** @description In half-days. */
                readonly old: number;
                /** @description In half-days. */
                readonly new: number;
            };
            /** @enum {string} */
            readonly status: "open" | "agreed" | "refused" | "withdrawn";
            readonly answeredBy: ("school" | "provider" | "home-head") | null;
            readonly answeredOn: string | null;
            readonly refusalReason: string | null;
            readonly withdrawalReason: string | null;
        };
        readonly ConcernReport: {
            /** Format: date */
            readonly on: string;
            /** @description Id of the person. */
            readonly reportedBy: string;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            readonly aimIds: readonly string[] | "withheld";
            readonly detail: string;
        };
        readonly ContractConcern: {
            /** Format: uuid */
            readonly escalationId: string;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /** Format: date */
            readonly since: string;
            readonly settled: boolean;
            readonly outcome: string | null;
        };
        readonly Circumstance: {
            /** Format: uuid */
            readonly circumstanceId: string;
            /** @enum {string} */
            readonly kind: "decision-rescinded" | "designation-ended" | "release-recalled" | "leader-day-overbooked" | "school-closed" | "home-school-closed" | "home-school-below-good";
            /** Format: date */
            readonly since: string;
            /** @description The decision, leader, offer or school. */
            readonly sourceId: string;
            readonly answer: ("continue" | "pause" | "replace" | "end") | null;
            readonly answeredOn: string | null;
            readonly answeredBy: string | null;
            readonly reason: string | null;
        };
        readonly AimJudgement: {
            /** Format: uuid */
            readonly aimId: string;
            /** @enum {string} */
            readonly judgement: "met" | "partly-met" | "not-met";
            /** Format: date */
            readonly judgedOn: string;
            /** @description Id of the person. */
            readonly judgedBy: string;
            readonly evidence: string;
            readonly correctedOn: string | null;
        };
        readonly ContractDocument: {
            readonly agreed: components["schemas"]["ContractAgreed"];
            /** Format: date */
            readonly draftedOn: string;
            /** @description Id of the person. */
            readonly draftedBy: string;
            /** @description What changed before the start. */
            readonly draftChanges: readonly components["schemas"]["DraftChange"][];
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
            readonly acknowledgedBy: string | null;
            readonly money: components["schemas"]["Arrangement"];
            readonly days: components["schemas"]["Arrangement"];
            /** @description Planned half-days, including variations. */
            readonly halfDays: number;
            readonly startedOn: string | null;
            readonly begunEarly: string | null;
            readonly nextReviewOn: string | null;
            readonly nextReportOn: string | null;
            readonly visits: readonly components["schemas"]["Visit"][];
            /** @description The whole series of every aim, in the order of recording. */
            readonly measurements: readonly components["schemas"]["Measurement"][];
            readonly reports: readonly components["schemas"]["ProgressReport"][];
            readonly statements: readonly components["schemas"]["SchoolStatement"][];
            readonly reviews: readonly components["schemas"]["BoardReview"][];
            readonly variations: readonly components["schemas"]["Variation"][];
            readonly concernReports: readonly components["schemas"]["ConcernReport"][] | "withheld";
            readonly concerns: readonly components["schemas"]["ContractConcern"][] | "withheld";
            /** @description What happened around the contract, and what the board decided about it. */
            readonly circumstances: readonly components["schemas"]["Circumstance"][];
            /** @description The last judgement of each aim. Earlier ones are in the history. */
            readonly judgements: readonly components["schemas"]["AimJudgement"][];
            readonly payments: readonly {
                /** Format: uuid */
                readonly instalmentId: string;
                /** @description In pence. */
                readonly pence: number;
                /** Format: date */
                readonly notedOn: string;
                /** @description Whether the payment was recorded by mistake or came back from the bank. */
                readonly voided: boolean;
            }[];
            /** @description Total by which the price fell after the draft, in pence. */
            readonly lowered: number;
            /** @description Total paid and not void, in pence. */
            readonly paid: number;
            /** @description Recovered payments, in pence. */
            readonly recovered: number;
            readonly ended: {
                /** @enum {string} */
                readonly how: "completed" | "ended-early" | "lapsed";
                /** Format: date */
                readonly on: string;
                readonly causeCode: string | null;
                readonly note: string | null;
                /** @description The part of the price that is not owed, in pence. */
                readonly unusedPence: number;
                /** @description Planned half-days that were not delivered. */
                readonly unusedHalfDays: number;
                readonly withdrawnVariationId: string | null;
                readonly visitsNotHeld: readonly string[] | "withheld";
                readonly noVisitReason: string | null;
            } | null;
            readonly released: number | null;
            readonly daysSettled: boolean;
            readonly withdrawnOn: string | null;
            readonly withdrawalReason: string | null;
            readonly closed: {
                readonly metAims: number;
                readonly partlyMetAims: number;
                readonly unmetAims: number;
                /** @description Paid and not recovered, in pence. */
                readonly paid: number;
                /** @description In half-days. */
                readonly deliveredHalfDays: number;
            } | null;
        };
        readonly Contract: {
            /** Format: uuid */
            readonly contractId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            /** Format: uuid */
            readonly decisionId: string;
            readonly decisionSummary: string | null;
            readonly requestId: string | null;
            readonly requestReference: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            /** Format: uuid */
            readonly leaderId: string;
            readonly leaderName: string | null;
            /** Format: uuid */
            readonly leaderPersonId: string;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            readonly allianceId: string | null;
            readonly allianceName: string | null;
            readonly level: string;
            /** @enum {string} */
            readonly payer: "fund" | "council" | "trust" | "school" | "alliance" | "none";
            readonly fundId: string | null;
            readonly fundName: string | null;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day of the contract.
             */
            readonly endsOn: string;
            /**
             * Format: date
             * @description Last day on which work under the contract can be recorded.
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
            /** @description Payments less recovered payments, in pence. */
            readonly paidPence: number;
            /** @description Open concerns. Present only for readers who may see them. */
            readonly openConcerns?: readonly string[];
            readonly aims: readonly components["schemas"]["RegisteredAim"][];
            /** @enum {string} */
            readonly stage: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
            readonly signedBy: readonly ("school" | "provider" | "home-head")[];
            readonly moneyConfirmed: boolean;
            readonly daysConfirmed: boolean;
            readonly daysLeft: number | null;
            /** @description The time limit ended the contract or draft, whether or not that is recorded yet. */
            readonly lapsed: boolean;
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly waitingFor: readonly components["schemas"]["Waiting"][];
            readonly asOf: string | null;
            readonly record: components["schemas"]["ContractDocument"];
        };
        readonly FieldChange: {
            /** @description Names of the fields from the outside in, joined by dots. Entries of lists have their ids. */
            readonly field: string;
            /** @description The value before; null if there was none. */
            readonly old: {
                readonly [key: string]: unknown;
            };
            /** @description The value after; null if there is none. */
            readonly new: {
                readonly [key: string]: unknown;
            };
        };
        readonly HistoryEntry: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of the event in the history of the record, from 0. Events that you may not see are left out. */
            readonly revision: number;
            /** @description Name of the event. */
            readonly type: string;
            /** @description Id of the person who did it, or `system`. */
            readonly actor: string;
            /** @description Roles of that person for this act. */
            readonly roles: readonly string[];
            /** Format: date-time */
            readonly recordedAt: string;
            readonly occurredOn: string | null;
            readonly reason: string | null;
            /** @description What the event changed in the record. Empty for the first event. */
            readonly changes: readonly components["schemas"]["FieldChange"][];
            /** @description Content of the event. Text that you may not see reads "withheld". */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description Version of the event type when it was recorded. */
            readonly schema: number;
            readonly commandId: string;
            readonly correlationId: string;
            readonly causationId: string | null;
            /** @description SHA-256 over the stored event and the previous seal. */
            readonly seal: string;
        };
        readonly ContractHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly ContractStateAt: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events included. */
            readonly version: number;
            readonly asOf: string | null;
            readonly stage: ("draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn") | null;
            readonly state: components["schemas"]["ContractDocument"] | null;
        };
        readonly ConcernAnswer: {
            /** @enum {string} */
            readonly by: "school" | "provider" | "board" | "responsible-body";
            /** Format: date */
            readonly on: string;
            /** @description Id of the person. */
            readonly answeredBy: string;
            readonly answeredByNames: string | null;
            readonly answer: string;
            readonly correctedOn: string | null;
        };
        readonly ProposedStep: {
            /** @enum {string} */
            readonly step: "board-review" | "responsible-body" | "formal-step";
            /** @description Who acts at this step. */
            readonly addressee: string;
            readonly consultees: readonly string[] | "withheld";
            readonly reason: string;
            readonly reliedOn: {
                /** @enum {string} */
                readonly governance: "maintained" | "academy" | "independent";
                readonly source: string;
            } | "withheld" | null;
            readonly answerDueOn: string | null;
            readonly urgency: string | null;
            /** Format: date */
            readonly on: string;
            /** @description Id of the person. */
            readonly proposedBy: string;
            readonly proposedByNames: string | null;
        };
        readonly EscalationState: {
            readonly contractId: string | null;
            readonly contractReference: string | null;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            readonly leaderPersonId: string | null;
            readonly leaderPersonName: string | null;
            readonly homeSchoolUrn: string | null;
            readonly homeSchoolName: string | null;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /**
             * @description As whom somebody raised the concern.
             * @enum {string}
             */
            readonly raisedBy: "provider" | "school" | "board-member" | "officer";
            /** Format: date */
            readonly raisedOn: string;
            readonly aimIds: readonly string[] | "withheld";
            readonly detail: string | null;
            /** @description Numbered from 1. */
            readonly answers: readonly components["schemas"]["ConcernAnswer"][];
            readonly steps: readonly {
                /** @enum {string} */
                readonly step: "board-review" | "responsible-body" | "formal-step";
                /** @description Who acts at this step. */
                readonly addressee: string;
                readonly consultees: readonly string[] | "withheld";
                readonly reason: string;
                readonly reliedOn: {
                    /** @enum {string} */
                    readonly governance: "maintained" | "academy" | "independent";
                    readonly source: string;
                } | "withheld" | null;
                readonly answerDueOn: string | null;
                readonly urgency: string | null;
                /** Format: date */
                readonly on: string;
                readonly proposedBy: string | null;
                readonly proposedByNames: string | null;
                readonly approvedBy: string | null;
                readonly approvedByNames: string | null;
                readonly approvedAs: ("chair" | "council" | "meeting") | null;
                readonly decisionId: string | null;
                readonly decisionSummary: string | null;
                /** @description Id of the person. */
                readonly takenBy: string;
            }[];
            readonly step: ("board-review" | "responsible-body" | "formal-step") | null;
            readonly answerDueOn: string | null;
            readonly proposal: components["schemas"]["ProposedStep"] | null;
            /** @description A safeguarding concern that was referred. The system stores no details of it. */
            readonly referred: boolean;
            readonly referredTo: string | null;
            readonly resolved: boolean;
            readonly resolution: {
                /** Format: date */
                readonly on: string;
                readonly outcome: string;
                /** @description Id of the person. */
                readonly resolvedBy: string;
            } | null;
        };
        readonly Escalation: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly asOf: string | null;
            readonly state: components["schemas"]["EscalationState"];
            /** @description The first entries, oldest first. */
            readonly timeline: readonly components["schemas"]["TimelineEntry"][];
            /** @description Whether the list of the timeline has further entries. */
            readonly timelineContinues: boolean;
        };
        readonly EscalationTimeline: {
            readonly timeline: readonly components["schemas"]["TimelineEntry"][];
            readonly next: string | null;
        };
        readonly ListedConcern: {
            /** Format: uuid */
            readonly escalationId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            readonly contractId: string | null;
            readonly contractReference: string | null;
            /** @enum {string} */
            readonly kind: "progress" | "engagement" | "leadership" | "capacity" | "funding" | "safeguarding";
            /**
             * @description As whom somebody raised the concern.
             * @enum {string}
             */
            readonly raisedBy: "provider" | "school" | "board-member" | "officer";
            /** Format: date */
            readonly raisedOn: string;
            /** @enum {string} */
            readonly state: "open" | "resolved";
            readonly step: ("board-review" | "responsible-body" | "formal-step") | null;
            readonly addressee: string | null;
            readonly answerDueOn: string | null;
            readonly proposedStep: ("board-review" | "responsible-body" | "formal-step") | null;
            readonly resolvedOn: string | null;
        };
        /** @description Withheld because you have a conflict of interest. */
        readonly WithheldEscalation: {
            readonly escalationId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly Concerns: {
            readonly concerns: readonly (components["schemas"]["ListedConcern"] | components["schemas"]["WithheldEscalation"])[];
            readonly next: string | null;
        };
        readonly SafeguardingReferral: {
            /** Format: uuid */
            readonly escalationId: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            readonly contractId: string | null;
            readonly contractReference: string | null;
            /**
             * @description As whom somebody raised the concern.
             * @enum {string}
             */
            readonly raisedBy: "provider" | "school" | "board-member" | "officer";
            /** Format: date */
            readonly referredOn: string;
            /** Format: date-time */
            readonly referredAt: string;
            /** @description The service that was told. */
            readonly referredTo: string;
        };
        readonly SafeguardingReferrals: {
            readonly referrals: readonly components["schemas"]["SafeguardingReferral"][];
            readonly next: string | null;
        };
        readonly PersonHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly SchoolHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly AllianceHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly LeaderHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly BoardHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly FundHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly RequestHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly MeetingHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly DecisionHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly EscalationHistory: {
            readonly events: readonly components["schemas"]["HistoryEntry"][];
            readonly next: string | null;
        };
        readonly Task: {
            /** @description What to do. */
            readonly title: string;
            /** @description The same as long as the task is open. */
            readonly taskId: string;
            readonly kind: string;
            /** @description The role in which you can do it. */
            readonly role: string;
            /** @description The kind of record. */
            readonly category: string;
            /** Format: uuid */
            readonly recordId: string;
            readonly reference: string | null;
            readonly boardId: string | null;
            readonly boardName: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /**
             * Format: date
             * @description Day from which it waits.
             */
            readonly since: string;
            readonly due: string | null;
            /** @enum {string} */
            readonly state: "due" | "late";
            /** @enum {string} */
            readonly method: "POST";
            /** @description Path of the route that does it. */
            readonly path: string;
            readonly caseKind: string | null;
            readonly caseId: string | null;
        };
        readonly Tasks: {
            /** Format: date */
            readonly on: string;
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly next: string | null;
        };
        readonly OpenRequest: {
            /** Format: uuid */
            readonly requestId: string;
            readonly reference: string;
            /** Format: uuid */
            readonly boardId: string;
            readonly boardName: string | null;
            readonly schoolUrn: string;
            readonly schoolName: string | null;
            readonly phase: string | null;
            readonly needAreas: readonly string[];
            readonly outcomesWanted: string;
            /** @enum {string} */
            readonly urgency: "routine" | "soon" | "urgent";
            /** Format: date */
            readonly submittedOn: string;
            /**
             * Format: date
             * @description Day from which you can bid.
             */
            readonly since: string;
        };
        readonly OpenRequests: {
            readonly requests: readonly components["schemas"]["OpenRequest"][];
            readonly next: string | null;
        };
        readonly BoardDecision: {
            /** Format: uuid */
            readonly decisionId: string;
            /** Format: uuid */
            readonly boardId: string;
            /** Format: uuid */
            readonly meetingId: string;
            readonly meetingOn: string | null;
            readonly requestId: string | null;
            readonly requestReference: string | null;
            readonly schoolUrn: string | null;
            readonly schoolName: string | null;
            /** @enum {string} */
            readonly outcome: "approve" | "approve-with-conditions" | "approve-in-part" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "recommend" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree";
            readonly leaderId: string | null;
            readonly leaderName: string | null;
            readonly level: string | null;
            /** Format: date */
            readonly madeOn: string;
            /** Format: date */
            readonly effectiveFrom: string;
            /** @description Number of conditions that are not discharged. */
            readonly openConditions: number;
            readonly rescinded: boolean;
        };
        /** @description Withheld because you have a conflict of interest. */
        readonly WithheldDecision: {
            readonly decisionId: string;
            /** @constant */
            readonly withheld: true;
        };
        readonly BoardDecisions: {
            readonly decisions: readonly (components["schemas"]["BoardDecision"] | components["schemas"]["WithheldDecision"])[];
            readonly next: string | null;
        };
        readonly ErasedPerson: {
            /** @enum {string} */
            readonly kind: "person";
            /** Format: uuid */
            readonly personId: string;
        };
        readonly ErasedText: {
            /** @enum {string} */
            readonly kind: "text";
            /** @description Kind of the record. */
            readonly category: string;
            /** @description Id of the record, or URN of the school. */
            readonly recordId: string;
            /** @description Number of the event in the history of the record, from 0. */
            readonly revision: number;
            /** @description Path of the text in the data of the event. */
            readonly field: string;
        };
        readonly Erasure: {
            /** Format: uuid */
            readonly id: string;
            /** @description Number of events in its history; send it as If-Match. */
            readonly version: number;
            readonly erased: components["schemas"]["ErasedPerson"] | components["schemas"]["ErasedText"];
            readonly reason: string;
            /** @description Id of the administrator, or `system` for the command line. */
            readonly erasedBy: string;
            /** Format: date-time */
            readonly erasedAt: string;
        };
        readonly ProcessorFault: {
            readonly eventId: string;
            readonly type: string;
            readonly cause: string;
            /** Format: date-time */
            readonly since: string;
        };
        readonly ProcessorPause: {
            /** @description Id of the administrator who paused it. */
            readonly by: string;
            /** Format: date-time */
            readonly since: string;
            readonly reason: string;
        };
        readonly Lag: {
            /** @description Stored events that it has not processed yet. */
            readonly events: number;
            /** @description Age of the oldest of these events; 0 when there is none. */
            readonly seconds: number;
        };
        readonly ProcessorWithLag: {
            /** @description Name of the view or reaction. */
            readonly processor: string;
            /** @enum {string} */
            readonly kind: "view" | "reaction";
            readonly version: number | null;
            /** @description The last event that was processed; empty before the first. */
            readonly position: string;
            readonly caughtUp: boolean;
            readonly recordedAt: string | null;
            readonly fault: components["schemas"]["ProcessorFault"] | null;
            readonly pause: components["schemas"]["ProcessorPause"] | null;
            readonly lag: components["schemas"]["Lag"];
        };
        readonly SkippedEvent: {
            /** @description `view:` or `reaction:` and the name; then the version of a view where several are kept. */
            readonly checkpoint: string;
            readonly eventId: string;
            readonly type: string;
            /** @description Id of the administrator who decided to skip it. */
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly reason: string;
        };
        readonly Job: {
            /** @enum {string} */
            readonly task: "rebuild" | "verification";
            readonly view: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed" | "stopped";
            /** Format: date-time */
            readonly requestedAt: string;
            readonly endedAt: string | null;
            /** @description Events processed. */
            readonly passed: number;
            /** @description Events to process, as known now; 0 until it is known. */
            readonly total: number;
            readonly secondsLeft: number | null;
            /** @description State, progress and estimate in one sentence. */
            readonly summary: string;
            readonly fault: string | null;
        };
        readonly Operations: {
            /** @description All views, then all reactions. */
            readonly processors: readonly components["schemas"]["ProcessorWithLag"][];
            readonly waitingFor: string | null;
            /** @description Events that are skipped, because an administrator decided so. */
            readonly skipped: readonly components["schemas"]["SkippedEvent"][];
            /** @description Rebuilds and verifications since the service started: the last of each. */
            readonly jobs: readonly components["schemas"]["Job"][];
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
            /** @description What differs from what was recorded. */
            readonly fault: string;
        };
        readonly VerificationResult: {
            readonly events: number;
            readonly streams: number;
            /** @description Number of irregularities. */
            readonly found: number;
            /** @description The first thousand irregularities. */
            readonly irregularities: readonly components["schemas"]["Irregularity"][];
        };
        readonly Verification: {
            readonly job: components["schemas"]["Job"] | null;
            readonly result: components["schemas"]["VerificationResult"] | null;
        };
        readonly ProcessorStatus: {
            /** @description Name of the view or reaction. */
            readonly processor: string;
            /** @enum {string} */
            readonly kind: "view" | "reaction";
            readonly version: number | null;
            /** @description The last event that was processed; empty before the first. */
            readonly position: string;
            readonly caughtUp: boolean;
            readonly recordedAt: string | null;
            readonly fault: components["schemas"]["ProcessorFault"] | null;
            readonly pause: components["schemas"]["ProcessorPause"] | null;
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
        /** @description `unauthenticated`: Authentication required. */
        readonly Unauthenticated: {
            headers: {
                /** @description How to authenticate. */
                readonly "WWW-Authenticate"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: You are not allowed to do this. */
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
                /** @description Seconds to wait before you try again. */
                readonly "Retry-After"?: number;
                /** @description Requests (q) allowed in a number of seconds (w). */
                readonly "RateLimit-Policy"?: string;
                /** @description Requests left (r), and seconds until all are available again (t). */
                readonly RateLimit?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Temporarily unavailable. */
        readonly Unavailable: {
            headers: {
                /** @description Seconds to wait before you try again. */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `validation-failed`: The request is not valid. `malformed-json`: The body is not valid JSON. */
        readonly BadRequestOrValidationFailedOrMalformedJson: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `content-too-large`: The body is too large. */
        readonly ContentTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The media type is not supported. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: No such record. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `validation-failed`: The request is not valid. `invalid-header`: A header is not valid. */
        readonly BadRequestOrValidationFailedOrInvalidHeader: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-acceptable`: The requested format is not available. */
        readonly NotAcceptable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `validation-failed`: The request is not valid. `malformed-json`: The body is not valid JSON. `invalid-header`: A header is not valid. `not-storable`: The content cannot be stored. */
        readonly BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfPersonsRegisterPerson: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /** @description `precondition-failed`: The record has changed. */
        readonly PreconditionFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency-key-reused`: The idempotency key was used before. */
        readonly IdempotencyKeyReused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Temporarily unavailable. `outcome-unknown`: The outcome is unknown. */
        readonly UnavailableOrOutcomeUnknown: {
            headers: {
                /** @description Seconds to wait before you try again. */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `role-assignment-id-already-used`: A role assignment with this id already exists. Use a new id.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …. Give an end on or after the beginning.
         *     - `too-many-role-assignments`: The person has had … role assignments, the most that one can have. Register the person again.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfPersonsAssignRole: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "role-assignment-id-already-used" | "term-ends-before-it-begins" | "too-many-role-assignments" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-ended`: The role assignment already ends on …. Give an earlier day.
         *     - `unknown-role-assignment`: The person has no role assignment with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfPersonsEndRoleAssignment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-ended" | "unknown-role-assignment" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /** @description `bad-request`: The request cannot be read. `invalid-header`: A header is not valid. */
        readonly BadRequestOrInvalidHeader: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `bad-request`: The request cannot be read. `validation-failed`: The request is not valid. */
        readonly BadRequestOrValidationFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unusable-file`: The file cannot be imported. */
        readonly UnusableFile: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfSchoolsClassifySchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `lead-school-needed`: Name at least one lead school.
         *     - `lead-school-repeated`: Name each lead school once.
         *     - `one-lead-school`: A single alliance must have exactly one lead school.
         *     - `two-lead-schools`: A job-share must have at least two lead schools.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfAlliancesEstablishAlliance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "lead-school-needed" | "lead-school-repeated" | "one-lead-school" | "two-lead-schools" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-a-member`: This school is already a member on that day. Record its departure first.
         *     - `member-id-already-used`: Another member already has this id. Use a new id.
         *     - `too-many-members`: The alliance has had … members, the most that one can have. Establish a new alliance.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfAlliancesAdmitMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-a-member" | "member-id-already-used" | "too-many-members" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-left`: The member already left on ….
         *     - `leaves-before-joining`: The member joined on …. Give that day or a later one.
         *     - `unknown-member`: The alliance has no member with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfAlliancesRecordDeparture: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-left" | "leaves-before-joining" | "unknown-member" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `employer-incomplete`: Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.
         *     - `employer-needed`: Name either the home school of the leader or another employer, and not both.
         *     - `need-area-needed`: Name at least one need area.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …. Give an end on or after the beginning.
         *     - `unknown-person`: There is no person with this id. Register the person before you designate them.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersDesignateLeader: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "employer-incomplete" | "employer-needed" | "need-area-needed" | "term-ends-before-it-begins" | "unknown-person" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-designated`: The person is designated until …. A new designation can start after that.
         *     - `employer-incomplete`: Give the name of the council that employs the leader, and the code of its area. / Name the alliance of the leader, because it employs the leader.
         *     - `employer-needed`: Name either the home school of the leader or another employer, and not both.
         *     - `need-area-needed`: Name at least one need area.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …. Give an end on or after the beginning.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersRenewDesignation: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-designated" | "employer-incomplete" | "employer-needed" | "need-area-needed" | "term-ends-before-it-begins" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-withdrawn`: The designation is already withdrawn.
         *     - `not-designated-then`: The designation runs from … to …. Give a last day within that period.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersWithdrawDesignation: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-withdrawn" | "not-designated-then" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `half-days-must-be-positive`: Offer a whole number of half-days, at least one.
         *     - `more-than-the-days`: The days of the offer have only … half-days. Offer at most that many.
         *     - `not-designated-then`: Offer only days within the designation.
         *     - `offer-id-already-used`: An offer with this id already exists. Use a new id.
         *     - `offers-overlap`: Another offer covers some of these days. Offer days that no other offer covers.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …. Give an end on or after the beginning.
         *     - `too-many-offers`: The leader has … offers, the most that one can have. Designate the leader under a new record.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersOfferDays: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "half-days-must-be-positive" | "more-than-the-days" | "not-designated-then" | "offer-id-already-used" | "offers-overlap" | "term-ends-before-it-begins" | "too-many-offers" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-reserved`: … half-days of this offer are already reserved or delivered. Release at least that many.
         *     - `governors-must-act`: The leader is the head of the home school. Ask its chair of governors to do this.
         *     - `half-days-must-be-positive`: Release a whole number of half-days, or 0 for none.
         *     - `more-than-offered`: The leader offered only … half-days. Release at most that many.
         *     - `unknown-offer`: The leader has no offer with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersReleaseDays: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-reserved" | "governors-must-act" | "half-days-must-be-positive" | "more-than-offered" | "unknown-offer" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `governors-must-act`: The leader is the head of the home school. Ask its chair of governors to do this.
         *     - `nothing-to-recall`: No half-days of this offer are released and not yet delivered. There is nothing to recall.
         *     - `unknown-offer`: The leader has no offer with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfLeadersRecallRelease: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "governors-must-act" | "nothing-to-recall" | "unknown-offer" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `terms-incomplete`: Complete the terms of reference: ….
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfBoardsEstablishBoard: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "terms-incomplete" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `in-the-past`: A meeting may have opened with the terms of …. Revise the terms from tomorrow or later.
         *     - `terms-incomplete`: Complete the terms of reference: ….
         *     - `terms-out-of-order`: The latest terms apply from …. Revise them from that day or later.
         *     - `too-many-terms`: The board has had … sets of terms, the most that one can have. The latest terms stand.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfBoardsReviseTerms: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "in-the-past" | "terms-incomplete" | "terms-out-of-order" | "too-many-terms" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-a-member`: This person is already on the board during that term. Choose a term that does not overlap with it.
         *     - `chair-taken`: The board already has a chair during that term. A board can have only one chair at a time.
         *     - `member-id-already-used`: Another member already has this id. Use a new id.
         *     - `term-ends-before-it-begins`: The term ends on … and begins on …. Give an end on or after the beginning.
         *     - `too-many-seats`: The board has had … terms of office, the most that one can have. Establish a new board.
         *     - `unknown-person`: There is no person with this id. Register the person before you appoint them.
         *     - `vice-chair-taken`: The board already has a vice-chair during that term. A board can have only one vice-chair at a time.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfBoardsAppointMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-a-member" | "chair-taken" | "member-id-already-used" | "term-ends-before-it-begins" | "too-many-seats" | "unknown-person" | "vice-chair-taken" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-stood-down`: The term of office already ends on …. Give an earlier day.
         *     - `unknown-member`: The board has no member with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfBoardsStandDownMember: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-stood-down" | "unknown-member" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `same-person`: You cannot name yourself as the safeguarding contact. Ask the chair or another clerk of the board.
         *     - `too-many-contacts`: The board has named … safeguarding contacts, the most that one can have. The last one stands.
         *     - `unknown-person`: There is no person with this id. Register the person before you appoint them.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfBoardsNameSafeguardingContact: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "in-the-future" | "same-person" | "too-many-contacts" | "unknown-person" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `meeting-in-the-past`: … has passed. Give a day from today on, or say why you record the meeting afterwards.
         *     - `not-afterwards`: The meeting is on …, which has not passed. Leave out the reason for recording it afterwards.
         *     - `unknown-board`: There is no board with this id. Establish it first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsScheduleMeeting: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "meeting-in-the-past" | "not-afterwards" | "unknown-board" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: The decision already has a contract. Amend it, or withdraw it before you draft it again.
         *     - `beyond-award`: The board awarded at most … half-days, … pence and an end on …. Stay within the award or ask the board for a new decision.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later. / The decision does not name a school to support.
         *     - `ends-before-it-starts`: The contract ends before it starts. Give a later end.
         *     - `fund-does-not-pay`: The payer is "…". Leave out the fund, or name the payer "fund".
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `nobody-pays`: Nobody pays, so the price must be 0. Give 0 pence, or name who pays.
         *     - `not-designated`: The leader is not designated for the whole contract.
         *     - `not-the-awarded-leader`: The board awarded the work to another leader. Name that leader.
         *     - `pence-must-be-whole`: Give the price in whole pence.
         *     - `reference-needed`: Give the contract a reference.
         *     - `starts-before-the-decision`: The decision takes effect on …. Start the contract on that day or later.
         *     - `too-many-amendments`: The draft was changed … times, the most that is possible. Ask the board for a new decision.
         *     - `unknown-board`: There is no board with this id that has terms of reference today.
         *     - `unknown-decision`: The board has no decision with this id. A contract must follow from a decision of its board.
         *     - `unknown-fund`: The board has no fund with this id. Name a fund of this board, or another payer.
         *     - `unknown-leader`: There is no leader with this id. Register the designation first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsDraftContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "beyond-award" | "condition-overdue" | "decision-does-not-allow" | "ends-before-it-starts" | "fund-does-not-pay" | "half-days-must-be-positive" | "limit-passed" | "nobody-pays" | "not-designated" | "not-the-awarded-leader" | "pence-must-be-whole" | "reference-needed" | "starts-before-the-decision" | "too-many-amendments" | "unknown-board" | "unknown-decision" | "unknown-fund" | "unknown-leader" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `not-a-financial-year`: Give the financial year as the year in which it starts and the one in which it ends, for example 2025-26.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsGrantFund: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "not-a-financial-year" | "pence-must-be-positive" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsIncreaseGrant: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "pence-must-be-positive" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `more-than-free`: … pence of the grant are committed or paid, so the grant cannot be lower. Lower it by at most … pence.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsLowerGrant: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "more-than-free" | "pence-must-be-positive" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `more-than-free`: … pence of the grant are committed or paid, so the grant cannot be lower. Lower it by at most … pence.
         *     - `not-a-financial-year`: Give the financial year as the year in which it starts and the one in which it ends, for example 2025-26.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `too-many-corrections`: The grant was corrected … times, the most that is possible. The last correction stands.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsCorrectGrant: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "more-than-free" | "not-a-financial-year" | "pence-must-be-positive" | "too-many-corrections" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `more-than-outstanding`: Only … pence are committed for this contract and neither paid nor proposed for payment. Lower the commitment by at most that amount.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `too-many-lowered-commitments`: The commitment was lowered … times, the most that is possible. Release the rest when the contract ends.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsLowerCommitment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "more-than-outstanding" | "pence-must-be-positive" | "too-many-lowered-commitments" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `beyond-commitment`: Only … pence are committed for this contract and neither paid nor proposed for payment. Propose at most that amount.
         *     - `instalment-id-already-used`: An instalment with this id already exists. Use a new id for another payment.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `too-many-instalments`: … instalments were proposed for this contract, the most that one can have. Propose the remaining … pence at once.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsProposePayment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "beyond-commitment" | "instalment-id-already-used" | "pence-must-be-positive" | "too-many-instalments" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `not-proposed`: This payment is already …. Propose a new payment if one is due.
         *     - `too-many-instalments`: More than … instalments were proposed for this contract. Pay this one, then void it if it is wrong.
         *     - `unknown-instalment`: The fund has no instalment with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsWithdrawPaymentProposal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "not-proposed" | "too-many-instalments" | "unknown-instalment" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-commitment`: The money was committed on …. Give that day or a later one.
         *     - `beyond-commitment`: Only … pence are still committed for this contract. Withdraw this payment and propose at most that amount.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-proposed`: This payment is already …. Propose a new payment if one is due.
         *     - `same-person`: You proposed the payment. Ask somebody else who may pay from this fund to record this.
         *     - `unknown-instalment`: The fund has no instalment with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsPayInstalment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-commitment" | "beyond-commitment" | "in-the-future" | "not-proposed" | "same-person" | "unknown-instalment" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-recovered`: … pence of the payments for this contract were recovered, so this payment cannot be void. Record what came back as recovered.
         *     - `not-paid`: This payment is …. Only a payment that was made can be changed.
         *     - `same-person`: You proposed the payment. Ask somebody else who may pay from this fund to record this.
         *     - `too-many-voided-payments`: … payments for this contract are void, the most that is possible. Recover the money instead.
         *     - `unknown-instalment`: The fund has no instalment with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsVoidPayment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-recovered" | "not-paid" | "same-person" | "too-many-voided-payments" | "unknown-instalment" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-commitment`: The money was committed on …. Give that day or a later one.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-paid`: This payment is …. Only a payment that was made can be changed.
         *     - `too-many-corrections`: The payment was corrected … times, the most that is possible. The last correction stands.
         *     - `unknown-instalment`: The fund has no instalment with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsCorrectPayment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-commitment" | "in-the-future" | "not-paid" | "too-many-corrections" | "unknown-instalment" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `more-than-paid`: Only … pence were paid for this contract and not recovered. Recover at most that amount.
         *     - `pence-must-be-positive`: Give the amount in whole pence, at least 1.
         *     - `same-person`: You proposed the payment. Ask somebody else who may pay from this fund to record this.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfFundsRecoverPayment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "more-than-paid" | "pence-must-be-positive" | "same-person" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `another-area`: The school belongs to the area …, and the board is for the areas …. Ask a board of the area, or ask the clerk to record the request for this board.
         *     - `reference-needed`: Give the request a reference.
         *     - `school-closed`: The school is closed. Submit a request for its successor instead.
         *     - `unknown-board`: There is no board with this id. Address the request to an existing board.
         *     - `unknown-need-area`: Name at least one of the board's need areas: ….
         *     - `unknown-school`: There is no school with this URN in the register. Check the URN.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsSubmitRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "another-area" | "reference-needed" | "school-closed" | "unknown-board" | "unknown-need-area" | "unknown-school" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-acknowledged`: This party has already acknowledged the request.
         *     - `already-decided`: The board has already decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsAcknowledgeRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-acknowledged" | "already-decided" | "request-withdrawn" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has already decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `too-many-screenings`: The request was screened … times, the most that is possible. The last result stands.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsScreenRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "request-withdrawn" | "too-many-screenings" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-bid`: This leader has already bid for the request. The first bid stands, and the board decides on it.
         *     - `already-decided`: The board has already decided on this request.
         *     - `bid-id-already-used`: A bid with this id already exists. Use a new id.
         *     - `half-days-must-be-positive`: Bid for a whole number of half-days, at least one.
         *     - `not-designated`: The leader is not designated today.
         *     - `not-eligible`: The request is not screened as eligible. Screen it first.
         *     - `not-your-designation`: You can bid only for yourself.
         *     - `own-school`: A leader cannot bid to support their own school.
         *     - `pence-must-be-whole`: Give the price in whole pence.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `too-many-bids`: The request has … bids, the most that one can have. Bid for another request.
         *     - `unknown-leader`: There is no leader with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsBidForRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-bid" | "already-decided" | "bid-id-already-used" | "half-days-must-be-positive" | "not-designated" | "not-eligible" | "not-your-designation" | "own-school" | "pence-must-be-whole" | "request-withdrawn" | "too-many-bids" | "unknown-leader" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has already decided on this request.
         *     - `already-tabled`: The request is already tabled for a meeting that is not closed. Wait until that meeting decides on it or carries it over.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed. Choose a later meeting.
         *     - `not-eligible`: The request is not screened as eligible. Screen it first.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `unknown-meeting`: The board has no meeting with this id. Schedule it first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsTableRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "already-tabled" | "meeting-cancelled" | "meeting-closed" | "not-eligible" | "request-withdrawn" | "unknown-meeting" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-decided`: The board has already decided on this request.
         *     - `request-withdrawn`: The request was withdrawn.
         *     - `unknown-reason`: Give one of the board's reasons for a withdrawal: ….
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfRequestsWithdrawRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-decided" | "request-withdrawn" | "unknown-reason" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `agenda-full`: The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.
         *     - `already-on-agenda`: The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.
         *     - `meeting-cancelled`: The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.
         *     - `meeting-closed`: The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.
         *     - `subject-not-allowed`: Other business cannot have a subject. Choose the kind of item that your subject needs.
         *     - `unknown-subject`: The board has no record with this id for this kind of item. Check the id and the kind.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsAddOtherBusiness: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "agenda-full" | "already-on-agenda" | "meeting-cancelled" | "meeting-closed" | "subject-not-allowed" | "unknown-subject" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-open`: The meeting is already open. Close it instead: items without a decision can then be tabled again.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `meeting-in-the-past`: … has passed. Move the meeting to a day from today on.
         *     - `same-day`: The meeting is already planned for …. Give another day.
         *     - `too-many-moves`: The meeting was moved … times, the most that is possible. Cancel it and schedule another one.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsMoveMeeting: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-open" | "meeting-cancelled" | "meeting-closed" | "meeting-in-the-past" | "same-day" | "too-many-moves" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-open`: The meeting is already open. Close it instead: items without a decision can then be tabled again.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsCancelMeeting: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-open" | "meeting-cancelled" | "meeting-closed" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `item-decided`: The meeting has already decided on this item. A change needs a new decision at another meeting.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `unknown-item`: The agenda has no item with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsRemoveAgendaItem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "item-decided" | "meeting-cancelled" | "meeting-closed" | "unknown-item" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-open`: The meeting is already open.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `not-afterwards`: The meeting is on …, which has not passed. Leave out the reason for recording it afterwards.
         *     - `not-the-meeting-day`: The meeting is on …. Open it on that day. / The meeting was on …. Say why you record it afterwards, move it to another day, or cancel it.
         *     - `unknown-board`: The board has no terms of reference on the day of the meeting.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsOpenMeeting: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-open" | "meeting-cancelled" | "meeting-closed" | "not-afterwards" | "not-the-meeting-day" | "unknown-board" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open. Open it on its day first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsCloseMeeting: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "meeting-cancelled" | "meeting-closed" | "meeting-not-open" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open. Open it on its day first.
         *     - `named-twice`: A person is named more than once in the attendance.
         *     - `not-on-the-roll`: At least one of these persons is not a member of the board on the day of the meeting.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsRecordAttendance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "meeting-cancelled" | "meeting-closed" | "meeting-not-open" | "named-twice" | "not-on-the-roll" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `item-decided`: The meeting has already decided on this item. A change needs a new decision at another meeting.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `not-on-the-roll`: At least one of these persons is not a member of the board on the day of the meeting.
         *     - `too-many-interests`: The meeting has … declared interests, the most that one can have. Move the item to another meeting.
         *     - `unknown-item`: The agenda has no item with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsDeclareInterest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "item-decided" | "meeting-cancelled" | "meeting-closed" | "not-on-the-roll" | "too-many-interests" | "unknown-item" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `item-decided`: The meeting has already decided on this item. A change needs a new decision at another meeting.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `recorded-by-another`: Somebody else recorded this interest. Only they can withdraw it. You can contest your own.
         *     - `unknown-interest`: No interest of this person in the item is recorded at this meeting.
         *     - `unknown-item`: The agenda has no item with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsWithdrawInterest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "item-decided" | "meeting-cancelled" | "meeting-closed" | "recorded-by-another" | "unknown-interest" | "unknown-item" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `nothing-to-answer`: Nobody else recorded an interest of yours in this item, or you have already answered it.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsAnswerInterest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "meeting-cancelled" | "meeting-closed" | "nothing-to-answer" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `award-ends-before-it-begins`: The award ends before it takes effect. Give a later end.
         *     - `award-needed`: The outcome "…" must name the leader, the level and the limits of days and money.
         *     - `award-not-allowed`: The outcome "…" cannot have an award. Leave out the award, or choose an approving outcome.
         *     - `award-not-whole`: Award a whole number of half-days, at least one, and a whole number of pence.
         *     - `beyond-level`: At level "…" the board can award at most … half-days, … pence and … days.
         *     - `board-decides`: This board decides on support itself. Minute an approval instead of a recommendation.
         *     - `board-recommends`: This board recommends support, and the council decides. Minute the outcome "recommend".
         *     - `casting-vote-needed`: The votes are equal. A chair who is present and has no conflict of interest must give the casting vote.
         *     - `casting-vote-not-needed`: A casting vote is allowed only if the votes are equal.
         *     - `condition-id-repeated`: Two conditions have the same id. Give each condition its own id.
         *     - `condition-needed`: Name at least one condition, or approve without conditions.
         *     - `condition-not-allowed`: The outcome "…" cannot have conditions. Leave them out, or approve with conditions.
         *     - `conflicted-member-voted`: A member with a conflict of interest must leave for the item and cannot vote.
         *     - `decision-id-already-used`: A decision with this id is already minuted. Use a new id.
         *     - `effective-before-the-meeting`: The board met on …. Its decision must take effect on that day or later.
         *     - `item-decided`: The meeting has already decided on this item. A change needs a new decision at another meeting.
         *     - `meeting-cancelled`: The meeting was cancelled. Choose another meeting.
         *     - `meeting-closed`: The meeting is closed.
         *     - `meeting-not-open`: The meeting is not open. Open it on its day first.
         *     - `no-consensus`: The board decides by consensus, and a member is against.
         *     - `no-quorum`: The meeting has no quorum for this item: … members are present without a conflict of interest, and … are needed.
         *     - `not-carried`: No member is in favour. A consensus needs at least one member in favour. / The chair cast the vote against it. Minute the outcome that was carried. / More members voted against it than for it. Minute the outcome that was carried.
         *     - `not-designated`: The leader is not designated on …. Name another leader, or renew the designation first.
         *     - `not-eligible`: The request is not screened as eligible. Screen it first, or minute another outcome.
         *     - `not-present`: Only members on the roll who are recorded as present can vote.
         *     - `nothing-to-ratify`: The chair's action no longer waits for the board: a meeting has ratified or rescinded it. Take the item off the agenda.
         *     - `nothing-to-rescind`: There is no decision of the board to rescind, or it is already rescinded. Minute another outcome.
         *     - `outcome-not-for-this-item`: An item of the kind "…" can have these outcomes: ….
         *     - `own-school`: A leader cannot support their own school. Name another leader.
         *     - `request-withdrawn`: The request was withdrawn, so the board cannot approve it. Minute another outcome.
         *     - `too-late-to-minute`: The last day to minute decisions of the meeting on … was ….
         *     - `unknown-board`: The board has no terms of reference on the day of the meeting.
         *     - `unknown-item`: The agenda has no item with this id. Check the id.
         *     - `unknown-leader`: There is no leader with this id. Register the designation first.
         *     - `unknown-level`: Name one of the board's levels: ….
         *     - `unknown-reason`: Give at least one of the board's reasons for "…": ….
         *     - `voted-twice`: A member is named more than once in the vote.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsMinuteDecision: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "award-ends-before-it-begins" | "award-needed" | "award-not-allowed" | "award-not-whole" | "beyond-level" | "board-decides" | "board-recommends" | "casting-vote-needed" | "casting-vote-not-needed" | "condition-id-repeated" | "condition-needed" | "condition-not-allowed" | "conflicted-member-voted" | "decision-id-already-used" | "effective-before-the-meeting" | "item-decided" | "meeting-cancelled" | "meeting-closed" | "meeting-not-open" | "no-consensus" | "no-quorum" | "not-carried" | "not-designated" | "not-eligible" | "not-present" | "nothing-to-ratify" | "nothing-to-rescind" | "outcome-not-for-this-item" | "own-school" | "request-withdrawn" | "too-late-to-minute" | "unknown-board" | "unknown-item" | "unknown-leader" | "unknown-level" | "unknown-reason" | "voted-twice" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `decision-would-not-stand`: With this correction a decision would have no quorum or would not be carried. Ask the next meeting to rescind that decision.
         *     - `meeting-not-open`: The meeting has not been opened, so there is no record to correct.
         *     - `minutes-approved`: The board approved these minutes on …. Put the change on the next agenda as other business.
         *     - `named-twice`: A person is named more than once in the attendance.
         *     - `not-on-the-roll`: At least one of these persons is not a member of the board on the day of the meeting.
         *     - `too-late-to-correct`: The last day to correct the record of this meeting was ….
         *     - `too-many-corrections`: The record was corrected … times, the most that is possible. The last correction stands.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsCorrectAttendance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "decision-would-not-stand" | "meeting-not-open" | "minutes-approved" | "named-twice" | "not-on-the-roll" | "too-late-to-correct" | "too-many-corrections" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `decision-would-not-stand`: With this correction a decision would have no quorum or would not be carried. Ask the next meeting to rescind that decision.
         *     - `meeting-not-open`: The meeting has not been opened, so there is no record to correct.
         *     - `minutes-approved`: The board approved these minutes on …. Put the change on the next agenda as other business.
         *     - `too-late-to-correct`: The last day to correct the record of this meeting was ….
         *     - `too-many-corrections`: The record was corrected … times, the most that is possible. The last correction stands.
         *     - `unknown-board`: The board has no terms of reference on the day of the meeting.
         *     - `unknown-condition`: The decision has no condition with this id. Check the id.
         *     - `unknown-decision`: The meeting has no decision with this id. Check the id.
         *     - `unknown-reason`: Give at least one of the board's reasons for "…": ….
         *     - `voted-twice`: A member is named more than once in the vote.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfMeetingsCorrectMinute: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "decision-would-not-stand" | "meeting-not-open" | "minutes-approved" | "too-late-to-correct" | "too-many-corrections" | "unknown-board" | "unknown-condition" | "unknown-decision" | "unknown-reason" | "voted-twice" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-discharged`: This condition is already discharged.
         *     - `already-rescinded`: The decision was rescinded, so its conditions no longer apply.
         *     - `unknown-condition`: The decision has no condition with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfDecisionsDischargeCondition: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-discharged" | "already-rescinded" | "unknown-condition" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-rescinded`: The decision is already rescinded.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfDecisionsRescindDecision: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-rescinded" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-answered`: The council has already answered this recommendation.
         *     - `already-rescinded`: The decision was rescinded, so there is nothing to answer.
         *     - `decided-at-the-meeting`: You were one of those who recommended this. Another officer of the council must answer.
         *     - `no-recommendation`: The board's decision is "…", which needs no answer of the council.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfDecisionsAnswerRecommendation: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-answered" | "already-rescinded" | "decided-at-the-meeting" | "no-recommendation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aim-after-the-end`: An aim is due on …, after the new end of the contract. Change that aim first, or give a later end.
         *     - `already-started`: The contract has started. Propose a variation, or ask the board for a new decision.
         *     - `beyond-award`: The board awarded at most … half-days, … pence and an end on …. Stay within the award or ask the board for a new decision.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn. Draft it again.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `ends-before-it-starts`: The contract ends before it starts. Give a later end.
         *     - `fund-does-not-pay`: The payer is "…". Leave out the fund, or name the payer "fund".
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `money-to-recover`: … pence were paid in advance. Recover them before you change the draft.
         *     - `nobody-pays`: Nobody pays, so the price must be 0. Give 0 pence, or name who pays.
         *     - `not-designated`: The leader is not designated for the whole contract.
         *     - `not-the-awarded-leader`: The board awarded the work to another leader. Name that leader.
         *     - `nothing-amended`: The draft has these figures already. Give at least one that changes.
         *     - `pence-must-be-whole`: Give the price in whole pence.
         *     - `reference-needed`: Give the contract a reference.
         *     - `starts-before-the-decision`: The decision takes effect on …. Start the contract on that day or later.
         *     - `too-many-amendments`: The draft was changed … times, the most that is possible. Ask the board for a new decision.
         *     - `unknown-decision`: The board has no decision with this id. A contract must follow from a decision of its board.
         *     - `unknown-fund`: The board has no fund with this id. Name a fund of this board, or another payer.
         *     - `unknown-leader`: There is no leader with this id. Register the designation first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsAmendDraft: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-after-the-end" | "already-started" | "beyond-award" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "ends-before-it-starts" | "fund-does-not-pay" | "half-days-must-be-positive" | "limit-passed" | "money-to-recover" | "nobody-pays" | "not-designated" | "not-the-awarded-leader" | "nothing-amended" | "pence-must-be-whole" | "reference-needed" | "starts-before-the-decision" | "too-many-amendments" | "unknown-decision" | "unknown-fund" | "unknown-leader" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-started`: The contract has started. Propose a variation, or ask the board for a new decision.
         *     - `contract-withdrawn`: The contract was withdrawn. Draft it again.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `money-to-recover`: … pence were paid in advance. Recover them before you change the draft.
         *     - `not-signed`: Nobody has signed yet, so you can change the draft and its aims as they are.
         *     - `too-many-amendments`: The draft was changed … times, the most that is possible. Ask the board for a new decision.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsReopenDraft: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-started" | "contract-withdrawn" | "limit-passed" | "money-to-recover" | "not-signed" | "too-many-amendments" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aim-id-already-used`: The contract already has an aim with this id. Drop that aim first, or use a new id.
         *     - `aim-not-measurable`: An aim must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. / The target must be due on or after the day of the baseline, and by the end of the contract on ….
         *     - `contract-already-signed`: The contract has a signature. Reopen the draft before you change its aims. After the start, aims change by a variation.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `too-many-aims`: The contract has … aims, the most that one can have. Drop one first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsAgreeAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-id-already-used" | "aim-not-measurable" | "contract-already-signed" | "contract-withdrawn" | "limit-passed" | "too-many-aims" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aim-not-measurable`: An aim must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. / The target must be due on or after the day of the baseline, and by the end of the contract on ….
         *     - `contract-already-signed`: The contract has a signature. Reopen the draft before you change its aims. After the start, aims change by a variation.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsChangeAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-not-measurable" | "contract-already-signed" | "contract-withdrawn" | "limit-passed" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-already-signed`: The contract has a signature. Reopen the draft before you change its aims. After the start, aims change by a variation.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsDropAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-already-signed" | "contract-withdrawn" | "limit-passed" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted or last amended on …. Give that day or a later one.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `governors-must-act`: The leader is the head of the home school. Ask its chair of governors to do this.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before signing.
         *     - `not-the-assigned-leader`: Only the assigned leader can sign for the provider.
         *     - `party-already-signed`: This party has already signed.
         *     - `signs-for-another`: This person has already signed for another party. Each party must sign through a different person.
         *     - `unknown-decision`: There is no record of the decision that this contract follows from.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsSignContractForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "governors-must-act" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "party-already-signed" | "signs-for-another" | "unknown-decision" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted or last amended on …. Give that day or a later one.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `governors-must-act`: The leader is the head of the home school. Ask its chair of governors to do this.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before signing.
         *     - `not-the-assigned-leader`: Only the assigned leader can sign for the provider.
         *     - `party-already-signed`: This party has already signed.
         *     - `signs-for-another`: This person has already signed for another party. Each party must sign through a different person.
         *     - `unknown-decision`: There is no record of the decision that this contract follows from.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsSignContractForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "governors-must-act" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "party-already-signed" | "signs-for-another" | "unknown-decision" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-draft`: The contract was drafted or last amended on …. Give that day or a later one.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `governors-must-act`: The leader is the head of the home school. Ask its chair of governors to do this.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `no-aims`: Agree at least one measurable aim before signing.
         *     - `not-the-assigned-leader`: Only the assigned leader can sign for the provider.
         *     - `party-already-signed`: This party has already signed.
         *     - `signs-for-another`: This person has already signed for another party. Each party must sign through a different person.
         *     - `unknown-decision`: There is no record of the decision that this contract follows from.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsSignContractForHomeSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-draft" | "condition-overdue" | "contract-withdrawn" | "decision-does-not-allow" | "governors-must-act" | "in-the-future" | "limit-passed" | "no-aims" | "not-the-assigned-leader" | "party-already-signed" | "signs-for-another" | "unknown-decision" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-acknowledged`: The contract has already been acknowledged.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-signed`: Nobody has signed yet. Acknowledge the contract after the first signature.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsAcknowledgeContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-acknowledged" | "in-the-future" | "not-signed" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `nothing-to-renew`: Neither the money nor the days were refused, so there is nothing to ask for again.
         *     - `unknown-decision`: There is no record of the decision that this contract follows from.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRenewArrangements: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "condition-overdue" | "decision-does-not-allow" | "limit-passed" | "nothing-to-renew" | "unknown-decision" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-started`: The contract has already started.
         *     - `before-the-last-signature`: The last party signed on …. Give that day or a later one, or say why the work began early.
         *     - `condition-overdue`: A condition of the board was due on …. Discharge it first.
         *     - `contract-withdrawn`: The contract was withdrawn.
         *     - `days-not-reserved`: The leader's days are not yet reserved.
         *     - `decision-does-not-allow`: The board's decision is "…", which does not approve support. / … / The decision was rescinded. Support needs a new request to the board. / The decision takes effect on …. Try again on that day or later.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `not-begun-early`: The work did not start before the last signature. Leave out the reason for an early beginning.
         *     - `not-designated`: The leader is not designated for the whole contract.
         *     - `not-funded`: The fund has not yet committed the money.
         *     - `not-signed`: The school, the provider and the head who releases the leader must all sign first.
         *     - `outside-contract`: The contract runs from … to …. Give a start day within that period.
         *     - `unknown-decision`: There is no record of the decision that this contract follows from.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsStartContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-started" | "before-the-last-signature" | "condition-overdue" | "contract-withdrawn" | "days-not-reserved" | "decision-does-not-allow" | "in-the-future" | "limit-passed" | "not-begun-early" | "not-designated" | "not-funded" | "not-signed" | "outside-contract" | "unknown-decision" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-started`: The contract has started. End it early instead.
         *     - `contract-withdrawn`: The contract has already been withdrawn.
         *     - `money-to-recover`: … pence were paid in advance. Recover them before you withdraw the contract.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsWithdrawContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-started" | "contract-withdrawn" | "money-to-recover" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `more-than-a-day`: A day has … half-days. Other visits already take … half-days of ….
         *     - `not-designated`: The leader is not designated on that day. Plan the visit for an earlier day, or ask the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `stopped-by-the-board`: The board answered "…" to what happened around this contract. Plan visits after the board decided to continue.
         *     - `too-many-visits`: The contract has … visits, the most that one can have. Record those that are planned.
         *     - `visit-id-already-used`: A visit with this id already exists. Use a new id.
         *     - `waits-for-the-board`: The board has to answer what happened around this contract (…). Plan visits after the board decided to continue. / The decision that the contract carries out was rescinded. Plan visits after the board decided to continue.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsPlanVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "half-days-must-be-positive" | "limit-passed" | "more-than-a-day" | "not-designated" | "not-running" | "outside-contract" | "stopped-by-the-board" | "too-many-visits" | "visit-id-already-used" | "waits-for-the-board" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `beyond-planned-days`: Only … of the … planned half-days are left. Give at most that many.
         *     - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `leader-busy-that-day`: The leader worked … of the … half-days of … under other contracts. Check the day and the half-days.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `more-than-a-day`: A day has … half-days. Other visits already take … half-days of ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-settled`: This visit is already recorded as …. Correct that record if it is wrong.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRecordVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "beyond-planned-days" | "half-days-must-be-positive" | "in-the-future" | "leader-busy-that-day" | "limit-passed" | "more-than-a-day" | "not-running" | "not-the-assigned-leader" | "outside-contract" | "unknown-visit" | "visit-settled" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `unknown-reason`: Give one of the board's reasons for a missed visit: ….
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-settled`: This visit is already recorded as …. Correct that record if it is wrong.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRecordMissedVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "unknown-reason" | "unknown-visit" | "visit-settled" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-countersigned`: This visit is already countersigned.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `signs-for-another`: The leader who made the visit cannot countersign it. The school must do this.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-not-held`: Only a visit that was held can be countersigned.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCountersignVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-countersigned" | "limit-passed" | "not-running" | "signs-for-another" | "unknown-visit" | "visit-not-held" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-answered`: The board already answered "…". Give another answer if it decided again.
         *     - `contract-over`: The contract is over, so the board has nothing to answer any more.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `unknown-circumstance`: Nothing with this id happened around the contract. Read the contract for the ids.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsAnswerCircumstance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-answered" | "contract-over" | "in-the-future" | "unknown-circumstance" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `more-than-a-day`: A day has … half-days. Other visits already take … half-days of ….
         *     - `not-designated`: The leader is not designated on that day. Plan the visit for an earlier day, or ask the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `stopped-by-the-board`: The board answered "…" to what happened around this contract. Plan visits after the board decided to continue.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-settled`: This visit is already recorded as …. Correct that record if it is wrong.
         *     - `waits-for-the-board`: The board has to answer what happened around this contract (…). Plan visits after the board decided to continue. / The decision that the contract carries out was rescinded. Plan visits after the board decided to continue.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsReplanVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "half-days-must-be-positive" | "limit-passed" | "more-than-a-day" | "not-designated" | "not-running" | "nothing-changed" | "outside-contract" | "stopped-by-the-board" | "unknown-visit" | "visit-settled" | "waits-for-the-board" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-settled`: This visit is already recorded as …. Correct that record if it is wrong.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCancelVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "unknown-visit" | "visit-settled" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `beyond-planned-days`: Only … of the … planned half-days are left. Give at most that many.
         *     - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `half-days-must-be-positive`: Give a whole number of half-days, at least one.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `leader-busy-that-day`: The leader worked … of the … half-days of … under other contracts. Check the day and the half-days.
         *     - `more-than-a-day`: A day has … half-days. Other visits already take … half-days of ….
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-not-held`: This visit is recorded as …, not as held. Read the contract again.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "beyond-planned-days" | "contract-closed" | "half-days-must-be-positive" | "in-the-future" | "leader-busy-that-day" | "more-than-a-day" | "not-the-author" | "nothing-changed" | "outside-contract" | "unknown-visit" | "visit-not-held" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-reason`: Give one of the board's reasons for a missed visit: ….
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-not-missed`: This visit is recorded as …, not as missed. Read the contract again.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectMissedVisit: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "not-the-author" | "nothing-changed" | "unknown-reason" | "unknown-visit" | "visit-not-missed" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `visit-not-recorded`: This visit is not recorded as held or missed, but as …. There is no record to void.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsVoidVisitRecord: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "not-the-author" | "unknown-visit" | "visit-not-recorded" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `not-countersigned`: This visit is not countersigned, so there is no countersignature to void.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `unknown-visit`: No visit with this id is planned. Plan the visit first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsVoidCountersignature: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "not-countersigned" | "not-the-author" | "unknown-visit" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `measurement-id-already-used`: A measurement with this id already exists. Use a new id.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `too-many-measurements`: The contract has … measurements, the most that one can have. Judge its aims by these.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRecordMeasurement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "in-the-future" | "limit-passed" | "measurement-id-already-used" | "not-running" | "too-many-measurements" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `rate-every-aim`: A progress report must rate every aim of the contract exactly once.
         *     - `report-id-already-used`: A report with this id already exists. Use a new id.
         *     - `too-many-reports`: The contract has … progress reports, the most that one can have. Tell the board at its next review.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsSubmitProgressReport: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "rate-every-aim" | "report-id-already-used" | "too-many-reports" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `too-many-concerns`: … reports of this contract raised a concern, the most that it can have. Answer those that are open.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsReportNotProgressing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "too-many-concerns" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `statement-id-already-used`: A statement with this id already exists. Use a new id.
         *     - `too-many-statements`: The contract has … statements of the school, the most that one can have. Tell the board at its next review.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRecordSchoolStatement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "statement-id-already-used" | "too-many-statements" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `review-id-already-used`: A review with this id already exists. Use a new id.
         *     - `too-many-reviews`: The contract has … reviews, the most that one can have. Decide at a meeting whether it goes on.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRecordBoardReview: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "not-running" | "review-id-already-used" | "too-many-reviews" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `measurement-voided`: This measurement was voided. Record the right one.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectMeasurement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "in-the-future" | "measurement-voided" | "not-the-author" | "nothing-changed" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `judged-by-this`: The aim was judged by this measurement alone. Record the right measurement before you void this one.
         *     - `measurement-voided`: This measurement was voided. Record the right one.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsVoidMeasurement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "judged-by-this" | "measurement-voided" | "not-the-author" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectReport: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "contract-closed" | "in-the-future" | "not-the-author" | "nothing-changed" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectRating: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "not-the-author" | "nothing-changed" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectSchoolStatement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "contract-closed" | "not-the-author" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectBoardReview: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "contract-closed" | "in-the-future" | "not-the-author" | "nothing-changed" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `contract-closed`: The contract is closed, so its records are final. Correct records before a contract is closed.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `not-the-author`: Only the person who recorded this and the clerk can correct it. Ask one of them.
         *     - `nothing-changed`: This is what is recorded already. Give at least one new value.
         *     - `unknown-entry`: The contract has no entry with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCorrectJudgement: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "contract-closed" | "in-the-future" | "not-the-author" | "nothing-changed" | "unknown-entry" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aim-not-measurable`: An aim must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. / The target must be due on or after the day of the baseline, and by the end of the contract on ….
         *     - `aim-varied-twice`: Give only one new version of each aim.
         *     - `below-delivered`: … half-days are already delivered. Plan at least that many.
         *     - `beyond-award`: The contract was agreed for … half-days. More needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `nothing-varied`: The proposal does not change the contract. Change an aim or the planned half-days.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `too-many-variations`: The contract has … variations, the most that one can have. Ask the board for a new decision instead.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `variation-id-already-used`: An earlier variation already used this id. Use a new id.
         *     - `variation-open`: Another variation is still open. Answer that one first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsProposeVariationForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "too-many-variations" | "unknown-aim" | "variation-id-already-used" | "variation-open" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aim-not-measurable`: An aim must have a measure with its unit. Name both. / The measure is expected to go …, but the target does not go … from the baseline. / The target must be due on or after the day of the baseline, and by the end of the contract on ….
         *     - `aim-varied-twice`: Give only one new version of each aim.
         *     - `below-delivered`: … half-days are already delivered. Plan at least that many.
         *     - `beyond-award`: The contract was agreed for … half-days. More needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `nothing-varied`: The proposal does not change the contract. Change an aim or the planned half-days.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `too-many-variations`: The contract has … variations, the most that one can have. Ask the board for a new decision instead.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `variation-id-already-used`: An earlier variation already used this id. Use a new id.
         *     - `variation-open`: Another variation is still open. Answer that one first.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsProposeVariationForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aim-not-measurable" | "aim-varied-twice" | "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "nothing-varied" | "signs-for-another" | "too-many-variations" | "unknown-aim" | "variation-id-already-used" | "variation-open" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `below-delivered`: … half-days are already delivered. Plan at least that many.
         *     - `beyond-award`: The contract was agreed for … half-days. More needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `own-proposal`: The side that proposed the variation cannot consent to it. Ask the other side.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsConsentToVariationForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `below-delivered`: … half-days are already delivered. Plan at least that many.
         *     - `beyond-award`: The contract was agreed for … half-days. More needs a new decision of the board.
         *     - `half-days-must-be-positive`: Plan a whole number of half-days, at least one.
         *     - `limit-passed`: The contract ended on …. Further support needs a new decision of the board.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `own-proposal`: The side that proposed the variation cannot consent to it. Ask the other side.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsConsentToVariationForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "below-delivered" | "beyond-award" | "half-days-must-be-positive" | "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-own-proposal`: Only the side that proposed the variation can withdraw it. Refuse it instead.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsWithdrawVariationForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-own-proposal" | "not-running" | "not-the-assigned-leader" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-own-proposal`: Only the side that proposed the variation can withdraw it. Refuse it instead.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsWithdrawVariationForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-own-proposal" | "not-running" | "not-the-assigned-leader" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `own-proposal`: The side that proposed the variation cannot refuse it. Ask the other side.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRefuseVariationForSchool: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `not-the-assigned-leader`: Only the leader assigned to this contract can do this.
         *     - `own-proposal`: The side that proposed the variation cannot refuse it. Ask the other side.
         *     - `signs-for-another`: The leader cannot act for the school.
         *     - `unknown-variation`: No open variation has this id. Check the id of the proposed variation.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsRefuseVariationForProvider: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "limit-passed" | "not-running" | "not-the-assigned-leader" | "own-proposal" | "signs-for-another" | "unknown-variation" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-the-start`: … is before the start of the contract on …. Give a later day.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `no-measurement`: Record at least one measurement of this aim before you judge it.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `too-many-judgements`: The aims of the contract were judged … times, the most that is possible. The last judgement of each aim stands.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsJudgeAim: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-the-start" | "in-the-future" | "limit-passed" | "no-measurement" | "not-running" | "too-many-judgements" | "unknown-aim" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `aims-not-judged`: Judge every aim before you complete the contract.
         *     - `before-last-visit`: A visit was held on …. Give that day or a later one as the end.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `more-than-unpaid`: … pence of the price are unpaid. Give the part that is not owed, in whole pence from 0 to ….
         *     - `no-visit-held`: No visit was held. Record the visits that took place, end the contract early, or say why there was none.
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCompleteContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "aims-not-judged" | "before-last-visit" | "in-the-future" | "limit-passed" | "more-than-unpaid" | "no-visit-held" | "not-running" | "outside-contract" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-last-visit`: A visit was held on …. Give that day or a later one as the end.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `limit-passed`: The contract ended on …, and the last day to record its work was ….
         *     - `not-running`: The contract is not running. Its stage is "…".
         *     - `outside-contract`: … is not between the start of the contract and its end on …. Give a day within the contract.
         *     - `unknown-reason`: Give one of the board's causes for an early end: ….
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsEndContractEarly: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-last-visit" | "in-the-future" | "limit-passed" | "not-running" | "outside-contract" | "unknown-reason" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concerns-open`: A concern about this contract is still open. Resolve it first.
         *     - `conditions-open`: A condition of the decision is not discharged. Discharge it before you close the contract.
         *     - `days-not-settled`: The leader's unused days have not been returned yet. Try again later.
         *     - `money-not-settled`: The fund has not yet released the unused money. Try again later.
         *     - `money-outstanding`: … pence are still to be paid. Pay or release them first.
         *     - `money-to-recover`: … pence were overpaid. Recover them first.
         *     - `not-ended`: Only a contract that has ended and is not yet closed can be closed.
         *     - `visits-unsettled`: A visit is still planned. Record it as held or missed, or cancel it.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfContractsCloseContract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concerns-open" | "conditions-open" | "days-not-settled" | "money-not-settled" | "money-outstanding" | "money-to-recover" | "not-ended" | "visits-unsettled" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `contract-over`: The contract is closed or withdrawn, so no concern can be raised about it. Raise one about the school instead.
         *     - `detail-needed`: Describe the concern.
         *     - `referral-addressee-needed`: Refer a safeguarding concern at once, then give only the name of the service here.
         *     - `safeguarding-detail`: Do not write here what a safeguarding concern is about. Tell the school's designated safeguarding lead or the council's children's services at once, then record here only whom you told.
         *     - `too-many-concerns`: … concerns were raised about this contract, the most that it can have. Answer those that are open.
         *     - `unknown-aim`: The contract has no aim with this id. Check the id.
         *     - `unknown-contract`: There is no contract with this id. Check the id.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsRaiseConcern: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "contract-over" | "detail-needed" | "referral-addressee-needed" | "safeguarding-detail" | "too-many-concerns" | "unknown-aim" | "unknown-contract" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `already-exists`: A record with this id already exists.
         *     - `another-area`: The school belongs to the area …, and the board is for the areas …. Raise the concern with a board of the area.
         *     - `detail-needed`: Describe the concern.
         *     - `referral-addressee-needed`: Refer a safeguarding concern at once, then give only the name of the service here.
         *     - `safeguarding-detail`: Do not write here what a safeguarding concern is about. Tell the school's designated safeguarding lead or the council's children's services at once, then record here only whom you told.
         *     - `unknown-board`: There is no board with this id. Check the id.
         *     - `unknown-school`: There is no school with this URN in the register. Check the URN.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsRaiseSchoolConcern: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "already-exists" | "another-area" | "detail-needed" | "referral-addressee-needed" | "safeguarding-detail" | "unknown-board" | "unknown-school" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `too-many-answers`: The concern has … answers, the most that one can have. Escalate or resolve it.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsAnswerConcern: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "referred-out" | "too-many-answers" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `not-your-answer`: Somebody else gave this answer. Ask them or the clerk to correct it, or give an answer of your own.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `too-many-corrections`: The answer was corrected … times, the most that is possible. The last correction stands.
         *     - `unknown-answer`: The concern has … answers. Give the number of one of them, from 1.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsCorrectAnswer: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "not-your-answer" | "referred-out" | "too-many-corrections" | "unknown-answer" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `before-it-was-raised`: The concern was raised on …. Give that day or a later one.
         *     - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `in-the-future`: … is in the future. Give the day on which it happened.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsResolveConcern: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "before-it-was-raised" | "concern-resolved" | "in-the-future" | "referred-out" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `no-further-step`: The formal step has been taken. There is no further step.
         *     - `no-route`: The board cannot take a formal step about an independent school.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `school-type-unknown`: It is not known whether the school is maintained or an academy. Classify the school with a source first.
         *     - `step-already-proposed`: A step is already proposed. Approve or withdraw it first.
         *     - `too-little-time`: Give the addressee until … to answer. If that is too late, say why the step is urgent, and give a day from … on.
         *     - `too-many-proposals`: … steps were proposed for this concern, the most that is possible. Resolve it.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsProposeStep: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "no-further-step" | "no-route" | "referred-out" | "school-type-unknown" | "step-already-proposed" | "too-little-time" | "too-many-proposals" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `no-step-proposed`: No step is proposed. Propose one first.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsWithdrawStepProposal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "no-step-proposed" | "referred-out" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
        /**
         * @description - `concern-resolved`: The concern is resolved. Raise a new concern instead.
         *     - `decision-already-used`: A step was already taken by this decision, and one decision takes one step. Give the decision about the proposed step.
         *     - `decision-needed`: Give the decision by which a meeting took the step, or ask the chair or an officer of the council to approve it.
         *     - `decision-takes-no-step`: There is no decision with this id by which a meeting of the board took a step on this concern. Check the id.
         *     - `no-step-proposed`: No step is proposed. Propose one first.
         *     - `referred-out`: This safeguarding concern was referred to another service and cannot be pursued here.
         *     - `same-person`: You proposed the step. Ask somebody else who may approve it.
         *     - `time-to-answer`: The last step can be answered until …. Approve the next step after that day, or propose it again with the reason why it is urgent.
         *     - `version-conflict`: The record was changed by someone else.
         *     - `record-full`: The record contains as much of this kind as it can.
         *     - `personal-data-erased`: The personal data has been erased.
         */
        readonly RefusalOfEscalationsApproveStep: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    readonly code?: "concern-resolved" | "decision-already-used" | "decision-needed" | "decision-takes-no-step" | "no-step-proposed" | "referred-out" | "same-person" | "time-to-answer" | "version-conflict" | "record-full" | "personal-data-erased";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type SetClockBody = components['schemas']['SetClockBody'];
export type RegisterPersonBody = components['schemas']['RegisterPersonBody'];
export type ScopeBody = components['schemas']['ScopeBody'];
export type AssignRoleBody = components['schemas']['AssignRoleBody'];
export type EndRoleAssignmentBody = components['schemas']['EndRoleAssignmentBody'];
export type ClassifySchoolBody = components['schemas']['ClassifySchoolBody'];
export type EstablishAllianceBody = components['schemas']['EstablishAllianceBody'];
export type AdmitMemberBody = components['schemas']['AdmitMemberBody'];
export type RecordDepartureBody = components['schemas']['RecordDepartureBody'];
export type EmployerBody = components['schemas']['EmployerBody'];
export type DesignateLeaderBody = components['schemas']['DesignateLeaderBody'];
export type RenewDesignationBody = components['schemas']['RenewDesignationBody'];
export type WithdrawDesignationBody = components['schemas']['WithdrawDesignationBody'];
export type OfferDaysBody = components['schemas']['OfferDaysBody'];
export type ReleaseDaysBody = components['schemas']['ReleaseDaysBody'];
export type RecallReleaseBody = components['schemas']['RecallReleaseBody'];
export type LevelBody = components['schemas']['LevelBody'];
export type TermBody = components['schemas']['TermBody'];
export type DecisionReasonsBody = components['schemas']['DecisionReasonsBody'];
export type TermsBody = components['schemas']['TermsBody'];
export type EstablishBoardBody = components['schemas']['EstablishBoardBody'];
export type ReviseTermsBody = components['schemas']['ReviseTermsBody'];
export type AppointMemberBody = components['schemas']['AppointMemberBody'];
export type StandDownMemberBody = components['schemas']['StandDownMemberBody'];
export type NameSafeguardingContactBody = components['schemas']['NameSafeguardingContactBody'];
export type GrantFundBody = components['schemas']['GrantFundBody'];
export type IncreaseGrantBody = components['schemas']['IncreaseGrantBody'];
export type LowerGrantBody = components['schemas']['LowerGrantBody'];
export type CorrectGrantBody = components['schemas']['CorrectGrantBody'];
export type LowerCommitmentBody = components['schemas']['LowerCommitmentBody'];
export type ProposePaymentBody = components['schemas']['ProposePaymentBody'];
export type WithdrawPaymentProposalBody = components['schemas']['WithdrawPaymentProposalBody'];
export type PayInstalmentBody = components['schemas']['PayInstalmentBody'];
export type VoidPaymentBody = components['schemas']['VoidPaymentBody'];
export type CorrectPaymentBody = components['schemas']['CorrectPaymentBody'];
export type RecoverPaymentBody = components['schemas']['RecoverPaymentBody'];
export type SubmitRequestBody = components['schemas']['SubmitRequestBody'];
export type AcknowledgeRequestBody = components['schemas']['AcknowledgeRequestBody'];
export type ScreenRequestBody = components['schemas']['ScreenRequestBody'];
export type BidForRequestBody = components['schemas']['BidForRequestBody'];
export type TableRequestBody = components['schemas']['TableRequestBody'];
export type WithdrawRequestBody = components['schemas']['WithdrawRequestBody'];
export type ScheduleMeetingBody = components['schemas']['ScheduleMeetingBody'];
export type AddOtherBusinessBody = components['schemas']['AddOtherBusinessBody'];
export type MoveMeetingBody = components['schemas']['MoveMeetingBody'];
export type CancelMeetingBody = components['schemas']['CancelMeetingBody'];
export type RemoveAgendaItemBody = components['schemas']['RemoveAgendaItemBody'];
export type OpenMeetingBody = components['schemas']['OpenMeetingBody'];
export type EmptyBody = components['schemas']['EmptyBody'];
export type RecordAttendanceBody = components['schemas']['RecordAttendanceBody'];
export type DeclareInterestBody = components['schemas']['DeclareInterestBody'];
export type WithdrawInterestBody = components['schemas']['WithdrawInterestBody'];
export type AnswerInterestBody = components['schemas']['AnswerInterestBody'];
export type VoteBody = components['schemas']['VoteBody'];
export type AwardBody = components['schemas']['AwardBody'];
export type ConditionBody = components['schemas']['ConditionBody'];
export type MinuteDecisionBody = components['schemas']['MinuteDecisionBody'];
export type CorrectAttendanceBody = components['schemas']['CorrectAttendanceBody'];
export type ConditionTextBody = components['schemas']['ConditionTextBody'];
export type CorrectMinuteBody = components['schemas']['CorrectMinuteBody'];
export type DischargeConditionBody = components['schemas']['DischargeConditionBody'];
export type RescindDecisionBody = components['schemas']['RescindDecisionBody'];
export type AnswerRecommendationBody = components['schemas']['AnswerRecommendationBody'];
export type DraftContractBody = components['schemas']['DraftContractBody'];
export type AmendDraftBody = components['schemas']['AmendDraftBody'];
export type ReopenDraftBody = components['schemas']['ReopenDraftBody'];
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
export type AnswerCircumstanceBody = components['schemas']['AnswerCircumstanceBody'];
export type ReplanVisitBody = components['schemas']['ReplanVisitBody'];
export type CorrectionReasonBody = components['schemas']['CorrectionReasonBody'];
export type CorrectVisitBody = components['schemas']['CorrectVisitBody'];
export type CorrectMissedVisitBody = components['schemas']['CorrectMissedVisitBody'];
export type RecordMeasurementBody = components['schemas']['RecordMeasurementBody'];
export type AimRatingBody = components['schemas']['AimRatingBody'];
export type SubmitProgressReportBody = components['schemas']['SubmitProgressReportBody'];
export type ReportNotProgressingBody = components['schemas']['ReportNotProgressingBody'];
export type RecordSchoolStatementBody = components['schemas']['RecordSchoolStatementBody'];
export type RecordBoardReviewBody = components['schemas']['RecordBoardReviewBody'];
export type CorrectMeasurementBody = components['schemas']['CorrectMeasurementBody'];
export type CorrectReportBody = components['schemas']['CorrectReportBody'];
export type CorrectRatingBody = components['schemas']['CorrectRatingBody'];
export type CorrectSchoolStatementBody = components['schemas']['CorrectSchoolStatementBody'];
export type CorrectBoardReviewBody = components['schemas']['CorrectBoardReviewBody'];
export type CorrectJudgementBody = components['schemas']['CorrectJudgementBody'];
export type VariedAimBody = components['schemas']['VariedAimBody'];
export type ProposeVariationBody = components['schemas']['ProposeVariationBody'];
export type RefuseVariationBody = components['schemas']['RefuseVariationBody'];
export type JudgeAimBody = components['schemas']['JudgeAimBody'];
export type CompleteContractBody = components['schemas']['CompleteContractBody'];
export type EndContractEarlyBody = components['schemas']['EndContractEarlyBody'];
export type RaiseConcernBody = components['schemas']['RaiseConcernBody'];
export type RaiseSchoolConcernBody = components['schemas']['RaiseSchoolConcernBody'];
export type AnswerConcernBody = components['schemas']['AnswerConcernBody'];
export type CorrectAnswerBody = components['schemas']['CorrectAnswerBody'];
export type ResolveConcernBody = components['schemas']['ResolveConcernBody'];
export type ProposeStepBody = components['schemas']['ProposeStepBody'];
export type WithdrawStepProposalBody = components['schemas']['WithdrawStepProposalBody'];
export type ApproveStepBody = components['schemas']['ApproveStepBody'];
export type ErasePersonBody = components['schemas']['ErasePersonBody'];
export type EraseTextBody = components['schemas']['EraseTextBody'];
export type SkipBody = components['schemas']['SkipBody'];
export type PauseBody = components['schemas']['PauseBody'];
export type Problem = components['schemas']['Problem'];
export type ProblemDescription = components['schemas']['ProblemDescription'];
export type CommandResponse = components['schemas']['CommandResponse'];
export type ListedPerson = components['schemas']['ListedPerson'];
export type Persons = components['schemas']['Persons'];
export type CommandResponseWithRoleAssignmentId = components['schemas']['CommandResponseWithRoleAssignmentId'];
export type Scope = components['schemas']['Scope'];
export type RoleAssignment = components['schemas']['RoleAssignment'];
export type Person = components['schemas']['Person'];
export type RejectedRow = components['schemas']['RejectedRow'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type RegisterEntry = components['schemas']['RegisterEntry'];
export type ListedSchool = components['schemas']['ListedSchool'];
export type Schools = components['schemas']['Schools'];
export type School = components['schemas']['School'];
export type SchoolRequest = components['schemas']['SchoolRequest'];
export type WithheldRequest = components['schemas']['WithheldRequest'];
export type SchoolRequests = components['schemas']['SchoolRequests'];
export type SchoolContract = components['schemas']['SchoolContract'];
export type WithheldContract = components['schemas']['WithheldContract'];
export type SchoolContracts = components['schemas']['SchoolContracts'];
export type ListedAlliance = components['schemas']['ListedAlliance'];
export type Alliances = components['schemas']['Alliances'];
export type CommandResponseWithMemberId = components['schemas']['CommandResponseWithMemberId'];
export type AllianceMember = components['schemas']['AllianceMember'];
export type AllianceState = components['schemas']['AllianceState'];
export type Alliance = components['schemas']['Alliance'];
export type Deployment = components['schemas']['Deployment'];
export type Deployments = components['schemas']['Deployments'];
export type ListedLeader = components['schemas']['ListedLeader'];
export type Leaders = components['schemas']['Leaders'];
export type CommandResponseWithOfferId = components['schemas']['CommandResponseWithOfferId'];
export type Employer = components['schemas']['Employer'];
export type OfferInLedger = components['schemas']['OfferInLedger'];
export type ContractInLedger = components['schemas']['ContractInLedger'];
export type Leader = components['schemas']['Leader'];
export type CapacitySummary = components['schemas']['CapacitySummary'];
export type LeaderContract = components['schemas']['LeaderContract'];
export type LeaderContracts = components['schemas']['LeaderContracts'];
export type ListedBoard = components['schemas']['ListedBoard'];
export type Boards = components['schemas']['Boards'];
export type Level = components['schemas']['Level'];
export type Term = components['schemas']['Term'];
export type TermsOfReference = components['schemas']['TermsOfReference'];
export type BoardMember = components['schemas']['BoardMember'];
export type SafeguardingContact = components['schemas']['SafeguardingContact'];
export type BoardState = components['schemas']['BoardState'];
export type Board = components['schemas']['Board'];
export type AgendaEntry = components['schemas']['AgendaEntry'];
export type WithheldItem = components['schemas']['WithheldItem'];
export type MeetingAgenda = components['schemas']['MeetingAgenda'];
export type Agenda = components['schemas']['Agenda'];
export type WaitingRequest = components['schemas']['WaitingRequest'];
export type WaitingRequests = components['schemas']['WaitingRequests'];
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
export type FundStatement = components['schemas']['FundStatement'];
export type Funds = components['schemas']['Funds'];
export type GrantPart = components['schemas']['GrantPart'];
export type GrantReduction = components['schemas']['GrantReduction'];
export type GrantDetails = components['schemas']['GrantDetails'];
export type GrantCorrection = components['schemas']['GrantCorrection'];
export type Fund = components['schemas']['Fund'];
export type Instalment = components['schemas']['Instalment'];
export type FundContract = components['schemas']['FundContract'];
export type FundContracts = components['schemas']['FundContracts'];
export type CommandResponseWithInstalmentId = components['schemas']['CommandResponseWithInstalmentId'];
export type CommandResponseWithBidId = components['schemas']['CommandResponseWithBidId'];
export type Bid = components['schemas']['Bid'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type Request = components['schemas']['Request'];
export type RequestTimeline = components['schemas']['RequestTimeline'];
export type CommandResponseWithItemId = components['schemas']['CommandResponseWithItemId'];
export type AgendaItem = components['schemas']['AgendaItem'];
export type RollEntry = components['schemas']['RollEntry'];
export type MeetingOpened = components['schemas']['MeetingOpened'];
export type Award = components['schemas']['Award'];
export type Condition = components['schemas']['Condition'];
export type Minute = components['schemas']['Minute'];
export type MeetingState = components['schemas']['MeetingState'];
export type Meeting = components['schemas']['Meeting'];
export type CommandResponseWithDecisionId = components['schemas']['CommandResponseWithDecisionId'];
export type DecisionTaken = components['schemas']['DecisionTaken'];
export type DecisionState = components['schemas']['DecisionState'];
export type Decision = components['schemas']['Decision'];
export type CommandResponseWithAimId = components['schemas']['CommandResponseWithAimId'];
export type CommandResponseWithVisitId = components['schemas']['CommandResponseWithVisitId'];
export type CommandResponseWithMeasurementId = components['schemas']['CommandResponseWithMeasurementId'];
export type CommandResponseWithReportId = components['schemas']['CommandResponseWithReportId'];
export type CommandResponseWithStatementId = components['schemas']['CommandResponseWithStatementId'];
export type CommandResponseWithReviewId = components['schemas']['CommandResponseWithReviewId'];
export type CommandResponseWithVariationId = components['schemas']['CommandResponseWithVariationId'];
export type Waiting = components['schemas']['Waiting'];
export type ContractAgreed = components['schemas']['ContractAgreed'];
export type DraftFigures = components['schemas']['DraftFigures'];
export type DraftChange = components['schemas']['DraftChange'];
export type Aim = components['schemas']['Aim'];
export type Arrangement = components['schemas']['Arrangement'];
export type Visit = components['schemas']['Visit'];
export type Measurement = components['schemas']['Measurement'];
export type ProgressReport = components['schemas']['ProgressReport'];
export type SchoolStatement = components['schemas']['SchoolStatement'];
export type BoardReview = components['schemas']['BoardReview'];
export type Variation = components['schemas']['Variation'];
export type ConcernReport = components['schemas']['ConcernReport'];
export type ContractConcern = components['schemas']['ContractConcern'];
export type Circumstance = components['schemas']['Circumstance'];
export type AimJudgement = components['schemas']['AimJudgement'];
export type ContractDocument = components['schemas']['ContractDocument'];
export type Contract = components['schemas']['Contract'];
export type FieldChange = components['schemas']['FieldChange'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type ContractHistory = components['schemas']['ContractHistory'];
export type ContractStateAt = components['schemas']['ContractStateAt'];
export type ConcernAnswer = components['schemas']['ConcernAnswer'];
export type ProposedStep = components['schemas']['ProposedStep'];
export type EscalationState = components['schemas']['EscalationState'];
export type Escalation = components['schemas']['Escalation'];
export type EscalationTimeline = components['schemas']['EscalationTimeline'];
export type ListedConcern = components['schemas']['ListedConcern'];
export type WithheldEscalation = components['schemas']['WithheldEscalation'];
export type Concerns = components['schemas']['Concerns'];
export type SafeguardingReferral = components['schemas']['SafeguardingReferral'];
export type SafeguardingReferrals = components['schemas']['SafeguardingReferrals'];
export type PersonHistory = components['schemas']['PersonHistory'];
export type SchoolHistory = components['schemas']['SchoolHistory'];
export type AllianceHistory = components['schemas']['AllianceHistory'];
export type LeaderHistory = components['schemas']['LeaderHistory'];
export type BoardHistory = components['schemas']['BoardHistory'];
export type FundHistory = components['schemas']['FundHistory'];
export type RequestHistory = components['schemas']['RequestHistory'];
export type MeetingHistory = components['schemas']['MeetingHistory'];
export type DecisionHistory = components['schemas']['DecisionHistory'];
export type EscalationHistory = components['schemas']['EscalationHistory'];
export type Task = components['schemas']['Task'];
export type Tasks = components['schemas']['Tasks'];
export type OpenRequest = components['schemas']['OpenRequest'];
export type OpenRequests = components['schemas']['OpenRequests'];
export type BoardDecision = components['schemas']['BoardDecision'];
export type WithheldDecision = components['schemas']['WithheldDecision'];
export type BoardDecisions = components['schemas']['BoardDecisions'];
export type ErasedPerson = components['schemas']['ErasedPerson'];
export type ErasedText = components['schemas']['ErasedText'];
export type Erasure = components['schemas']['Erasure'];
export type ProcessorFault = components['schemas']['ProcessorFault'];
export type ProcessorPause = components['schemas']['ProcessorPause'];
export type Lag = components['schemas']['Lag'];
export type ProcessorWithLag = components['schemas']['ProcessorWithLag'];
export type SkippedEvent = components['schemas']['SkippedEvent'];
export type Job = components['schemas']['Job'];
export type Operations = components['schemas']['Operations'];
export type IrregularEvent = components['schemas']['IrregularEvent'];
export type Irregularity = components['schemas']['Irregularity'];
export type VerificationResult = components['schemas']['VerificationResult'];
export type Verification = components['schemas']['Verification'];
export type ProcessorStatus = components['schemas']['ProcessorStatus'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseAnyProblem = components['responses']['AnyProblem'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ResponseBadRequestOrValidationFailedOrMalformedJson = components['responses']['BadRequestOrValidationFailedOrMalformedJson'];
export type ResponseContentTooLarge = components['responses']['ContentTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseBadRequestOrValidationFailedOrInvalidHeader = components['responses']['BadRequestOrValidationFailedOrInvalidHeader'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseBadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable = components['responses']['BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable'];
export type ResponseRefusalOfPersonsRegisterPerson = components['responses']['RefusalOfPersonsRegisterPerson'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ResponseIdempotencyKeyReused = components['responses']['IdempotencyKeyReused'];
export type ResponseUnavailableOrOutcomeUnknown = components['responses']['UnavailableOrOutcomeUnknown'];
export type ResponseRefusalOfPersonsAssignRole = components['responses']['RefusalOfPersonsAssignRole'];
export type ResponseRefusalOfPersonsEndRoleAssignment = components['responses']['RefusalOfPersonsEndRoleAssignment'];
export type ResponseBadRequestOrInvalidHeader = components['responses']['BadRequestOrInvalidHeader'];
export type ResponseBadRequestOrValidationFailed = components['responses']['BadRequestOrValidationFailed'];
export type ResponseUnusableFile = components['responses']['UnusableFile'];
export type ResponseRefusalOfSchoolsClassifySchool = components['responses']['RefusalOfSchoolsClassifySchool'];
export type ResponseRefusalOfAlliancesEstablishAlliance = components['responses']['RefusalOfAlliancesEstablishAlliance'];
export type ResponseRefusalOfAlliancesAdmitMember = components['responses']['RefusalOfAlliancesAdmitMember'];
export type ResponseRefusalOfAlliancesRecordDeparture = components['responses']['RefusalOfAlliancesRecordDeparture'];
export type ResponseRefusalOfLeadersDesignateLeader = components['responses']['RefusalOfLeadersDesignateLeader'];
export type ResponseRefusalOfLeadersRenewDesignation = components['responses']['RefusalOfLeadersRenewDesignation'];
export type ResponseRefusalOfLeadersWithdrawDesignation = components['responses']['RefusalOfLeadersWithdrawDesignation'];
export type ResponseRefusalOfLeadersOfferDays = components['responses']['RefusalOfLeadersOfferDays'];
export type ResponseRefusalOfLeadersReleaseDays = components['responses']['RefusalOfLeadersReleaseDays'];
export type ResponseRefusalOfLeadersRecallRelease = components['responses']['RefusalOfLeadersRecallRelease'];
export type ResponseRefusalOfBoardsEstablishBoard = components['responses']['RefusalOfBoardsEstablishBoard'];
export type ResponseRefusalOfBoardsReviseTerms = components['responses']['RefusalOfBoardsReviseTerms'];
export type ResponseRefusalOfBoardsAppointMember = components['responses']['RefusalOfBoardsAppointMember'];
export type ResponseRefusalOfBoardsStandDownMember = components['responses']['RefusalOfBoardsStandDownMember'];
export type ResponseRefusalOfBoardsNameSafeguardingContact = components['responses']['RefusalOfBoardsNameSafeguardingContact'];
export type ResponseRefusalOfMeetingsScheduleMeeting = components['responses']['RefusalOfMeetingsScheduleMeeting'];
export type ResponseRefusalOfContractsDraftContract = components['responses']['RefusalOfContractsDraftContract'];
export type ResponseRefusalOfFundsGrantFund = components['responses']['RefusalOfFundsGrantFund'];
export type ResponseRefusalOfFundsIncreaseGrant = components['responses']['RefusalOfFundsIncreaseGrant'];
export type ResponseRefusalOfFundsLowerGrant = components['responses']['RefusalOfFundsLowerGrant'];
export type ResponseRefusalOfFundsCorrectGrant = components['responses']['RefusalOfFundsCorrectGrant'];
export type ResponseRefusalOfFundsLowerCommitment = components['responses']['RefusalOfFundsLowerCommitment'];
export type ResponseRefusalOfFundsProposePayment = components['responses']['RefusalOfFundsProposePayment'];
export type ResponseRefusalOfFundsWithdrawPaymentProposal = components['responses']['RefusalOfFundsWithdrawPaymentProposal'];
export type ResponseRefusalOfFundsPayInstalment = components['responses']['RefusalOfFundsPayInstalment'];
export type ResponseRefusalOfFundsVoidPayment = components['responses']['RefusalOfFundsVoidPayment'];
export type ResponseRefusalOfFundsCorrectPayment = components['responses']['RefusalOfFundsCorrectPayment'];
export type ResponseRefusalOfFundsRecoverPayment = components['responses']['RefusalOfFundsRecoverPayment'];
export type ResponseRefusalOfRequestsSubmitRequest = components['responses']['RefusalOfRequestsSubmitRequest'];
export type ResponseRefusalOfRequestsAcknowledgeRequest = components['responses']['RefusalOfRequestsAcknowledgeRequest'];
export type ResponseRefusalOfRequestsScreenRequest = components['responses']['RefusalOfRequestsScreenRequest'];
export type ResponseRefusalOfRequestsBidForRequest = components['responses']['RefusalOfRequestsBidForRequest'];
export type ResponseRefusalOfRequestsTableRequest = components['responses']['RefusalOfRequestsTableRequest'];
export type ResponseRefusalOfRequestsWithdrawRequest = components['responses']['RefusalOfRequestsWithdrawRequest'];
export type ResponseRefusalOfMeetingsAddOtherBusiness = components['responses']['RefusalOfMeetingsAddOtherBusiness'];
export type ResponseRefusalOfMeetingsMoveMeeting = components['responses']['RefusalOfMeetingsMoveMeeting'];
export type ResponseRefusalOfMeetingsCancelMeeting = components['responses']['RefusalOfMeetingsCancelMeeting'];
export type ResponseRefusalOfMeetingsRemoveAgendaItem = components['responses']['RefusalOfMeetingsRemoveAgendaItem'];
export type ResponseRefusalOfMeetingsOpenMeeting = components['responses']['RefusalOfMeetingsOpenMeeting'];
export type ResponseRefusalOfMeetingsCloseMeeting = components['responses']['RefusalOfMeetingsCloseMeeting'];
export type ResponseRefusalOfMeetingsRecordAttendance = components['responses']['RefusalOfMeetingsRecordAttendance'];
export type ResponseRefusalOfMeetingsDeclareInterest = components['responses']['RefusalOfMeetingsDeclareInterest'];
export type ResponseRefusalOfMeetingsWithdrawInterest = components['responses']['RefusalOfMeetingsWithdrawInterest'];
export type ResponseRefusalOfMeetingsAnswerInterest = components['responses']['RefusalOfMeetingsAnswerInterest'];
export type ResponseRefusalOfMeetingsMinuteDecision = components['responses']['RefusalOfMeetingsMinuteDecision'];
export type ResponseRefusalOfMeetingsCorrectAttendance = components['responses']['RefusalOfMeetingsCorrectAttendance'];
export type ResponseRefusalOfMeetingsCorrectMinute = components['responses']['RefusalOfMeetingsCorrectMinute'];
export type ResponseRefusalOfDecisionsDischargeCondition = components['responses']['RefusalOfDecisionsDischargeCondition'];
export type ResponseRefusalOfDecisionsRescindDecision = components['responses']['RefusalOfDecisionsRescindDecision'];
export type ResponseRefusalOfDecisionsAnswerRecommendation = components['responses']['RefusalOfDecisionsAnswerRecommendation'];
export type ResponseRefusalOfContractsAmendDraft = components['responses']['RefusalOfContractsAmendDraft'];
export type ResponseRefusalOfContractsReopenDraft = components['responses']['RefusalOfContractsReopenDraft'];
export type ResponseRefusalOfContractsAgreeAim = components['responses']['RefusalOfContractsAgreeAim'];
export type ResponseRefusalOfContractsChangeAim = components['responses']['RefusalOfContractsChangeAim'];
export type ResponseRefusalOfContractsDropAim = components['responses']['RefusalOfContractsDropAim'];
export type ResponseRefusalOfContractsSignContractForSchool = components['responses']['RefusalOfContractsSignContractForSchool'];
export type ResponseRefusalOfContractsSignContractForProvider = components['responses']['RefusalOfContractsSignContractForProvider'];
export type ResponseRefusalOfContractsSignContractForHomeSchool = components['responses']['RefusalOfContractsSignContractForHomeSchool'];
export type ResponseRefusalOfContractsAcknowledgeContract = components['responses']['RefusalOfContractsAcknowledgeContract'];
export type ResponseRefusalOfContractsRenewArrangements = components['responses']['RefusalOfContractsRenewArrangements'];
export type ResponseRefusalOfContractsStartContract = components['responses']['RefusalOfContractsStartContract'];
export type ResponseRefusalOfContractsWithdrawContract = components['responses']['RefusalOfContractsWithdrawContract'];
export type ResponseRefusalOfContractsPlanVisit = components['responses']['RefusalOfContractsPlanVisit'];
export type ResponseRefusalOfContractsRecordVisit = components['responses']['RefusalOfContractsRecordVisit'];
export type ResponseRefusalOfContractsRecordMissedVisit = components['responses']['RefusalOfContractsRecordMissedVisit'];
export type ResponseRefusalOfContractsCountersignVisit = components['responses']['RefusalOfContractsCountersignVisit'];
export type ResponseRefusalOfContractsAnswerCircumstance = components['responses']['RefusalOfContractsAnswerCircumstance'];
export type ResponseRefusalOfContractsReplanVisit = components['responses']['RefusalOfContractsReplanVisit'];
export type ResponseRefusalOfContractsCancelVisit = components['responses']['RefusalOfContractsCancelVisit'];
export type ResponseRefusalOfContractsCorrectVisit = components['responses']['RefusalOfContractsCorrectVisit'];
export type ResponseRefusalOfContractsCorrectMissedVisit = components['responses']['RefusalOfContractsCorrectMissedVisit'];
export type ResponseRefusalOfContractsVoidVisitRecord = components['responses']['RefusalOfContractsVoidVisitRecord'];
export type ResponseRefusalOfContractsVoidCountersignature = components['responses']['RefusalOfContractsVoidCountersignature'];
export type ResponseRefusalOfContractsRecordMeasurement = components['responses']['RefusalOfContractsRecordMeasurement'];
export type ResponseRefusalOfContractsSubmitProgressReport = components['responses']['RefusalOfContractsSubmitProgressReport'];
export type ResponseRefusalOfContractsReportNotProgressing = components['responses']['RefusalOfContractsReportNotProgressing'];
export type ResponseRefusalOfContractsRecordSchoolStatement = components['responses']['RefusalOfContractsRecordSchoolStatement'];
export type ResponseRefusalOfContractsRecordBoardReview = components['responses']['RefusalOfContractsRecordBoardReview'];
export type ResponseRefusalOfContractsCorrectMeasurement = components['responses']['RefusalOfContractsCorrectMeasurement'];
export type ResponseRefusalOfContractsVoidMeasurement = components['responses']['RefusalOfContractsVoidMeasurement'];
export type ResponseRefusalOfContractsCorrectReport = components['responses']['RefusalOfContractsCorrectReport'];
export type ResponseRefusalOfContractsCorrectRating = components['responses']['RefusalOfContractsCorrectRating'];
export type ResponseRefusalOfContractsCorrectSchoolStatement = components['responses']['RefusalOfContractsCorrectSchoolStatement'];
export type ResponseRefusalOfContractsCorrectBoardReview = components['responses']['RefusalOfContractsCorrectBoardReview'];
export type ResponseRefusalOfContractsCorrectJudgement = components['responses']['RefusalOfContractsCorrectJudgement'];
export type ResponseRefusalOfContractsProposeVariationForSchool = components['responses']['RefusalOfContractsProposeVariationForSchool'];
export type ResponseRefusalOfContractsProposeVariationForProvider = components['responses']['RefusalOfContractsProposeVariationForProvider'];
export type ResponseRefusalOfContractsConsentToVariationForSchool = components['responses']['RefusalOfContractsConsentToVariationForSchool'];
export type ResponseRefusalOfContractsConsentToVariationForProvider = components['responses']['RefusalOfContractsConsentToVariationForProvider'];
export type ResponseRefusalOfContractsWithdrawVariationForSchool = components['responses']['RefusalOfContractsWithdrawVariationForSchool'];
export type ResponseRefusalOfContractsWithdrawVariationForProvider = components['responses']['RefusalOfContractsWithdrawVariationForProvider'];
export type ResponseRefusalOfContractsRefuseVariationForSchool = components['responses']['RefusalOfContractsRefuseVariationForSchool'];
export type ResponseRefusalOfContractsRefuseVariationForProvider = components['responses']['RefusalOfContractsRefuseVariationForProvider'];
export type ResponseRefusalOfContractsJudgeAim = components['responses']['RefusalOfContractsJudgeAim'];
export type ResponseRefusalOfContractsCompleteContract = components['responses']['RefusalOfContractsCompleteContract'];
export type ResponseRefusalOfContractsEndContractEarly = components['responses']['RefusalOfContractsEndContractEarly'];
export type ResponseRefusalOfContractsCloseContract = components['responses']['RefusalOfContractsCloseContract'];
export type ResponseRefusalOfEscalationsRaiseConcern = components['responses']['RefusalOfEscalationsRaiseConcern'];
export type ResponseRefusalOfEscalationsRaiseSchoolConcern = components['responses']['RefusalOfEscalationsRaiseSchoolConcern'];
export type ResponseRefusalOfEscalationsAnswerConcern = components['responses']['RefusalOfEscalationsAnswerConcern'];
export type ResponseRefusalOfEscalationsCorrectAnswer = components['responses']['RefusalOfEscalationsCorrectAnswer'];
export type ResponseRefusalOfEscalationsResolveConcern = components['responses']['RefusalOfEscalationsResolveConcern'];
export type ResponseRefusalOfEscalationsProposeStep = components['responses']['RefusalOfEscalationsProposeStep'];
export type ResponseRefusalOfEscalationsWithdrawStepProposal = components['responses']['RefusalOfEscalationsWithdrawStepProposal'];
export type ResponseRefusalOfEscalationsApproveStep = components['responses']['RefusalOfEscalationsApproveStep'];
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
            /** @description The process runs. */
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
            /** @description Every needed component is ready. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ready";
                        /** @description By name. Each has `ready`, `needed` and values of its own. Absent unless HEALTH_DETAILS is true or the metrics token is sent. */
                        readonly components?: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            /** @description A needed component is not ready. The response names it. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "not-ready";
                        /** @description By name. Each has `ready`, `needed` and values of its own. Absent unless HEALTH_DETAILS is true or the metrics token is sent. */
                        readonly components?: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metrics of this process in the Prometheus text format. */
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
            /** @description The time of the clock. */
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
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Problems_getProblem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: "validation-failed" | "malformed-json" | "invalid-header" | "bad-request" | "not-storable" | "unauthenticated" | "forbidden" | "not-found" | "route-not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "rule-violation" | "version-conflict" | "record-full" | "personal-data-erased" | "precondition-failed" | "content-too-large" | "uri-too-long" | "unsupported-media-type" | "unusable-file" | "idempotency-key-reused" | "too-many-requests" | "headers-too-large" | "request-cut-off" | "internal" | "not-implemented" | "unavailable" | "outcome-unknown";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the problem means and what you can do. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProblemDescription"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_getPersons: {
        readonly parameters: {
            readonly query?: {
                /** @description Only persons whose name contains this text, in any case. It must be text of at most 200 characters, not blank, without control characters or invisible characters. */
                readonly name?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "registeredOn" | "-registeredOn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Persons"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_registerPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsRegisterPerson"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_assignRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignRoleBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithRoleAssignmentId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsAssignRole"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_endRoleAssignment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly person: string;
                readonly assignment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndRoleAssignmentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfPersonsEndRoleAssignment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_getPerson: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Persons_getMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Imports_importEstablishments: {
        readonly parameters: {
            readonly query: {
                /** @description File name. */
                readonly file: string;
                /** @description The day on which the data was extracted. */
                readonly extractedOn?: string | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file as published, at most 80 MB. */
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description The number of rows by result, and the rejected rows with reasons. */
            readonly 200: {
                headers: {
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportSummary"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnusableFile"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Imports_importInspections: {
        readonly parameters: {
            readonly query: {
                /** @description File name. */
                readonly file: string;
                /** @description The day on which the data was extracted. */
                readonly extractedOn?: string | null;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file as published, at most 80 MB. */
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description The number of rows by result, and the rejected rows with reasons. */
            readonly 200: {
                headers: {
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportSummary"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["UnusableFile"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_classifySchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfSchoolsClassifySchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_getSchoolsInArea: {
        readonly parameters: {
            readonly query: {
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
                readonly area: string;
                /** @description Only rows with this value. It must be one of maintained, academy, independent. */
                readonly governance?: "maintained" | "academy" | "independent";
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "name" | "-name" | "urn" | "-urn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schools"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_getSchool: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["School"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_getSchoolRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "submittedOn" | "-submittedOn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Schools_getSchoolContracts: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "from" | "-from";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Directory_getAlliances: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of single, job-share, multiple. */
                readonly form?: "single" | "job-share" | "multiple";
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "name" | "-name" | "from" | "-from";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Alliances"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_establishAlliance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesEstablishAlliance"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_admitMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithMemberId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesAdmitMember"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_recordDeparture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfAlliancesRecordDeparture"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_getAlliance: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Alliances_getDeployments: {
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
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Deployments"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Directory_getLeaders: {
        readonly parameters: {
            readonly query?: {
                /** @description Only leaders with this type of provider. It must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
                readonly type?: string;
                /** @description Only leaders for this phase of education. It must be text of at most 60 characters, not blank, without control characters or invisible characters. */
                readonly phase?: string;
                /** @description Only leaders who can help in this need area. It must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
                readonly needArea?: string;
                /** @description Only leaders with at least this many free half-days. It must be a whole number from 0 to 9999. */
                readonly free?: number;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly allianceId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly homeSchoolUrn?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "from" | "-from" | "freeHalfDays" | "-freeHalfDays";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Leaders"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_designateLeader: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersDesignateLeader"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_renewDesignation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersRenewDesignation"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_withdrawDesignation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersWithdrawDesignation"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_offerDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithOfferId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersOfferDays"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_releaseDays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersReleaseDays"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_recallRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["RecallReleaseBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfLeadersRecallRelease"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_getLeader: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Leaders_getLeaderContracts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of draft, signing, arranging, ready, running, ended, closed, withdrawn. */
                readonly stage?: "draft" | "signing" | "arranging" | "ready" | "running" | "ended" | "closed" | "withdrawn";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly boardId?: string;
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
                readonly level?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "from" | "-from" | "to" | "-to" | "reference" | "-reference";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeaderContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Directory_getBoards: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "name" | "-name" | "from" | "-from";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Boards"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_establishBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsEstablishBoard"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_reviseTerms: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsReviseTerms"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_appointMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithMemberId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsAppointMember"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_standDownMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsStandDownMember"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_nameSafeguardingContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameSafeguardingContactBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfBoardsNameSafeguardingContact"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoard: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoardAgenda: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "on" | "-on";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agenda"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getWaitingRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of routine, soon, urgent. */
                readonly urgency?: "routine" | "soon" | "urgent";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "submittedOn" | "-submittedOn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WaitingRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoardMeetings: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of scheduled, open, closed, cancelled. */
                readonly state?: "scheduled" | "open" | "closed" | "cancelled";
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "on" | "-on";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardMeetings"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_scheduleMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsScheduleMeeting"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoardRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of submitted, eligible, not-eligible, tabled, on-agenda, decided, deferred, withdrawn. */
                readonly state?: "submitted" | "eligible" | "not-eligible" | "tabled" | "on-agenda" | "decided" | "deferred" | "withdrawn";
                /** @description Only rows with this value. It must be one of routine, soon, urgent. */
                readonly urgency?: "routine" | "soon" | "urgent";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "submittedOn" | "-submittedOn" | "reference" | "-reference";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoardContracts: {
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
                /** @description Only rows with this value. It must be a code: lower-case letters, digits and single hyphens, at most 64 characters. */
                readonly level?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "reference" | "-reference" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "pence" | "-pence";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_draftContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsDraftContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getDueItems: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of circumstance, review, report, contract-end, visit, aim-target, condition, proposed-step, concern. */
                readonly kind?: "circumstance" | "review" | "report" | "contract-end" | "visit" | "aim-target" | "condition" | "proposed-step" | "concern";
                /** @description Only rows with this value. It must be one of due, late. */
                readonly state?: "due" | "late";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly leaderId?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly contractId?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "due" | "-due" | "kind" | "-kind";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Due"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getVocabulary: {
        readonly parameters: {
            readonly query?: {
                /** @description The day on which the lists apply. Default: today. */
                readonly on?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Vocabulary"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Boards_getBoardStatistics: {
        readonly parameters: {
            readonly query?: {
                /** @description First day of the period. Without it, the period has no start. */
                readonly from?: string | null;
                /** @description Last day of the period. Without it, the period has no end. */
                readonly to?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardStatistics"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_getBoardFunds: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be text of at most 20 characters, not blank, without control characters or invisible characters. */
                readonly financialYear?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "financialYear" | "-financialYear" | "name" | "-name" | "granted" | "-granted";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Funds"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_grantFund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsGrantFund"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_increaseGrant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsIncreaseGrant"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_lowerGrant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LowerGrantBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsLowerGrant"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_correctGrant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectGrantBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsCorrectGrant"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_getFund: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_getFundContracts: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "contractId" | "-contractId";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FundContracts"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_lowerCommitment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LowerCommitmentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsLowerCommitment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_proposePayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposePaymentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithInstalmentId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsProposePayment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_withdrawPaymentProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
                readonly instalment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawPaymentProposalBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsWithdrawPaymentProposal"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_payInstalment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
                readonly instalment: string;
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsPayInstalment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_voidPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
                readonly instalment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidPaymentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsVoidPayment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_correctPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
                readonly instalment: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectPaymentBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsCorrectPayment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Funds_recoverPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfFundsRecoverPayment"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_submitRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsSubmitRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_acknowledgeRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsAcknowledgeRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_screenRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsScreenRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_bidForRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithBidId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsBidForRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_tableRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsTableRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_withdrawRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfRequestsWithdrawRequest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_getRequest: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Requests_getRequestTimeline: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RequestTimeline"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
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
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithItemId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsAddOtherBusiness"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_moveMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveMeetingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsMoveMeeting"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_cancelMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelMeetingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsCancelMeeting"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_removeAgendaItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
                readonly item: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RemoveAgendaItemBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsRemoveAgendaItem"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_openMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenMeetingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsOpenMeeting"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_closeMeeting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsCloseMeeting"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_getMeeting: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_recordAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsRecordAttendance"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_declareInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsDeclareInterest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_withdrawInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
                readonly item: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawInterestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsWithdrawInterest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_answerInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
                readonly item: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerInterestBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsAnswerInterest"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_minuteDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithDecisionId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsMinuteDecision"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_correctAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectAttendanceBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsCorrectAttendance"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Meetings_correctMinute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectMinuteBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfMeetingsCorrectMinute"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_dischargeCondition: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfDecisionsDischargeCondition"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_rescindDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfDecisionsRescindDecision"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_answerRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerRecommendationBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfDecisionsAnswerRecommendation"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Decisions_getDecision: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_amendDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AmendDraftBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAmendDraft"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_reopenDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReopenDraftBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsReopenDraft"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_agreeAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithAimId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAgreeAim"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_changeAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["AgreeAimBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsChangeAim"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_dropAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsDropAim"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signContractForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignContractForSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signContractForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignContractForProvider"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_signContractForHomeSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSignContractForHomeSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_acknowledgeContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAcknowledgeContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_renewArrangements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRenewArrangements"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_startContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsStartContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_withdrawContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsWithdrawContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_planVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithVisitId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsPlanVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordMissedVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordMissedVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_countersignVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCountersignVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_answerCircumstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly circumstance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerCircumstanceBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsAnswerCircumstance"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_replanVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["ReplanVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsReplanVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_cancelVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectionReasonBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCancelVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctMissedVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectMissedVisitBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectMissedVisit"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_voidVisitRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectionReasonBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsVoidVisitRecord"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_voidCountersignature: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectionReasonBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsVoidCountersignature"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordMeasurement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMeasurementBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithMeasurementId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordMeasurement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_submitProgressReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithReportId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsSubmitProgressReport"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_reportNotProgressing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsReportNotProgressing"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordSchoolStatement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordSchoolStatementBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithStatementId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordSchoolStatement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_recordBoardReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithReviewId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRecordBoardReview"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctMeasurement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly measurement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectMeasurementBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectMeasurement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_voidMeasurement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly measurement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectionReasonBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsVoidMeasurement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly report: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectReportBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectReport"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctRating: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly report: string;
                readonly aim: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectRatingBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectRating"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctSchoolStatement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly statement: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectSchoolStatementBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectSchoolStatement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctBoardReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
                readonly review: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectBoardReviewBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectBoardReview"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_correctJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["CorrectJudgementBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCorrectJudgement"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_proposeVariationForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithVariationId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsProposeVariationForSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_proposeVariationForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponseWithVariationId"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsProposeVariationForProvider"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_consentToVariationForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsConsentToVariationForSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_consentToVariationForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsConsentToVariationForProvider"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_withdrawVariationForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsWithdrawVariationForSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_withdrawVariationForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsWithdrawVariationForProvider"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_refuseVariationForSchool: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRefuseVariationForSchool"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_refuseVariationForProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsRefuseVariationForProvider"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_judgeAim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsJudgeAim"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_completeContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCompleteContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_endContractEarly: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsEndContractEarly"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_closeContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfContractsCloseContract"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_getContract: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_getContractHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContractHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Contracts_getContractState: {
        readonly parameters: {
            readonly query?: {
                /** @description After the events recorded up to the end of this day (Europe/London). */
                readonly asOf?: string | null;
                /** @description After the events up to this revision, from 0. */
                readonly revision?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly contract: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContractStateAt"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_raiseConcern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsRaiseConcern"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_raiseSchoolConcern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                readonly "application/json": components["schemas"]["RaiseSchoolConcernBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 201: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    /** @description Path of the new record. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsRaiseSchoolConcern"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_answerConcern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsAnswerConcern"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_correctAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
                readonly answer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectAnswerBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsCorrectAnswer"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_resolveConcern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
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
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsResolveConcern"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_getEscalation: {
        readonly parameters: {
            readonly query?: {
                /** @description The record as it was known at the end of this day (Europe/London). Default: as it is now. */
                readonly asOf?: string | null;
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Escalation"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_getEscalationTimeline: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EscalationTimeline"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_proposeStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeStepBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsProposeStep"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_withdrawStepProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawStepProposalBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsWithdrawStepProposal"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_approveStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Requests with the same key and body are recorded once. */
                readonly "Idempotency-Key"?: string;
                /** @description Rejected with 412 unless the record is at this version. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApproveStepBody"];
            };
        };
        readonly responses: {
            /** @description Recorded. */
            readonly 200: {
                headers: {
                    /** @description The version in double quotes. */
                    readonly ETag?: string;
                    /** @description How far the log of events reached when the command was recorded. Send it as `Log-Position` with a later request, so that the response includes the command whichever process answers. */
                    readonly "Log-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJsonOrInvalidHeaderOrNotStorable"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RefusalOfEscalationsApproveStep"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["UnavailableOrOutcomeUnknown"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_getBoardConcerns: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of open, resolved. */
                readonly state?: "open" | "resolved";
                /** @description Only rows with this value. It must be one of progress, engagement, leadership, capacity, funding. */
                readonly kind?: "progress" | "engagement" | "leadership" | "capacity" | "funding";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly contractId?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "raisedOn" | "-raisedOn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Concerns"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_getSchoolConcerns: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of open, resolved. */
                readonly state?: "open" | "resolved";
                /** @description Only rows with this value. It must be one of progress, engagement, leadership, capacity, funding. */
                readonly kind?: "progress" | "engagement" | "leadership" | "capacity" | "funding";
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly contractId?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "raisedOn" | "-raisedOn";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Concerns"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Escalations_getSafeguardingReferrals: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "referredAt" | "-referredAt";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SafeguardingReferrals"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getPersonHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getSchoolHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly school: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchoolHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getAllianceHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AllianceHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getLeaderHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeaderHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getBoardHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getFundHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly fund: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FundHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getRequestHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly request: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RequestHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getMeetingHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly meeting: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getDecisionHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly decision: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Histories_getEscalationHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events recorded up to the end of this day (Europe/London). It must be a real date in the years 1900 to 2200, such as 2012-02-29. */
                readonly asOf?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "revision" | "-revision";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly escalation: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EscalationHistory"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Tasks_getTasks: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of acknowledge-request, acknowledge-request-as-chair-of-governors, acknowledge-request-for-responsible-body, screen-request, table-request, bid-for-request, open-meeting, close-meeting, minute-decision, release-days, draft-contract, discharge-condition, agree-aims, sign-for-school, sign-as-provider, sign-for-home-school, acknowledge-contract, renew-arrangements, start-contract, record-visit, countersign-visit, answer-variation-for-school, answer-variation-as-provider, answer-circumstance, submit-report, record-review, record-measurement, judge-aim, complete-contract, pay-instalment, recover-payment, close-contract, answer-concern-for-school, answer-concern-as-provider, answer-concern-for-responsible-body, propose-step, approve-step, resolve-concern. */
                readonly kind?: "acknowledge-request" | "acknowledge-request-as-chair-of-governors" | "acknowledge-request-for-responsible-body" | "screen-request" | "table-request" | "bid-for-request" | "open-meeting" | "close-meeting" | "minute-decision" | "release-days" | "draft-contract" | "discharge-condition" | "agree-aims" | "sign-for-school" | "sign-as-provider" | "sign-for-home-school" | "acknowledge-contract" | "renew-arrangements" | "start-contract" | "record-visit" | "countersign-visit" | "answer-variation-for-school" | "answer-variation-as-provider" | "answer-circumstance" | "submit-report" | "record-review" | "record-measurement" | "judge-aim" | "complete-contract" | "pay-instalment" | "recover-payment" | "close-contract" | "answer-concern-for-school" | "answer-concern-as-provider" | "answer-concern-for-responsible-body" | "propose-step" | "approve-step" | "resolve-concern";
                /** @description Only rows with this value. It must be one of due, late. */
                readonly state?: "due" | "late";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "due" | "-due" | "since" | "-since";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tasks"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Tasks_getLeaderRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "since" | "-since";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly leader: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Tasks_getAllianceRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "since" | "-since";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly alliance: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenRequests"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Directory_getBoardDecisions: {
        readonly parameters: {
            readonly query?: {
                /** @description Only rows with this value. It must be one of approve, approve-with-conditions, approve-in-part, recommend, monitor-only, defer, decline, refer-on, unable-to-assess, continue, vary, extend, replace-provider, end, escalate, rescind, take-step, resolve, ratify, approve-corrected, note, agree, not-agree. */
                readonly outcome?: "approve" | "approve-with-conditions" | "approve-in-part" | "recommend" | "monitor-only" | "defer" | "decline" | "refer-on" | "unable-to-assess" | "continue" | "vary" | "extend" | "replace-provider" | "end" | "escalate" | "rescind" | "take-step" | "resolve" | "ratify" | "approve-corrected" | "note" | "agree" | "not-agree";
                /** @description Only rows with this value. It must be the six digits of a URN. */
                readonly schoolUrn?: string;
                /** @description Only rows with this value. It must be a UUID in lower case. */
                readonly leaderId?: string;
                /** @description Sort field; prefix with `-` for descending. Withheld rows come last. */
                readonly sort?: "madeOn" | "-madeOn" | "effectiveFrom" | "-effectiveFrom";
                /** @description Maximum number of rows. */
                readonly limit?: number;
                /** @description From `next` of the previous page. Valid only for you and for the same filters and sort order. */
                readonly cursor?: string;
                /** @description `csv` returns the whole list as a file, as `Accept: text/csv` does. */
                readonly format?: "json" | "csv";
            };
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, or the whole list as CSV. A file beyond 1 MB is sent while it is read, without an ETag. Rows withheld because of a conflict of interest come last, and only in a list without filters. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    /** @description URLs of the first page (`rel="first"`) and of the next (`rel="next"`, absent on the last); RFC 8288. */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardDecisions"];
                    readonly "text/csv": string;
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Erasure_erasePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ErasePersonBody"];
            };
        };
        readonly responses: {
            /** @description The receipt. A second erasure of the same texts returns the first one. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Erasure"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Erasure_eraseText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EraseTextBody"];
            };
        };
        readonly responses: {
            /** @description The receipt. A second erasure of the same texts returns the first one. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Erasure"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Erasure_getErasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly erasure: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_getOperations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_getVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The `Log-Position` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind. */
                readonly "Log-Position"?: string;
                /** @description ETags of responses that you have cached. The response is 304 when one of them is current. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Current content. */
            readonly 200: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Not changed. */
            readonly 304: {
                headers: {
                    /** @description Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequestOrInvalidHeader"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_startVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Accepted. `GET /v1/operations/verification` shows its progress and then its result. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_retryProcessor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Its status after the retry was requested. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessorStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `paused`: The processor is paused. Resume it, and it tries its event again. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_skipEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SkipBody"];
            };
        };
        readonly responses: {
            /** @description Its status. A view skips the event in rebuilds too; a reaction never sends its commands. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessorStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `not-stopped-there`: The processor is not stopped at this event. Check where it stopped. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_pauseProcessor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PauseBody"];
            };
        };
        readonly responses: {
            /** @description Its status. It completes its current batch, and continues when it is resumed, not at a restart. Queries of a paused view are answered with the rows that it has. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessorStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `already-paused`: The processor is already paused. Its status shows by whom and why. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_resumeProcessor: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Its status. It continues after the last event that it processed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProcessorStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description `not-paused`: The processor is not paused. If it has stopped at an event, retry or skip the event. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["ContentTooLarge"];
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
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description Accepted. `GET /v1/operations` shows the progress. Queries see the old rows until the rebuild is complete. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
    readonly Operations_stopRebuild: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly processor: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyBody"];
            };
        };
        readonly responses: {
            /** @description The rebuild, which stops after its current batch. The view keeps its rows, and the next request continues from there. 404 if it was not requested from this process. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequestOrValidationFailedOrMalformedJson"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["AnyProblem"];
        };
    };
}
