// Generated from api/Api/openapi.json by `npm run schema`. Do not edit.

export interface paths {
    "/api/contacts/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordObjection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordObjectionResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListBreakfastsLinePage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BreakfastDetails"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BreakfastDetails"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: components["schemas"]["ProposeGuestsKind"];
                    sort?: components["schemas"]["ProposeGuestsSort"];
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposeGuestsResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InviteGuests"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettleReply"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordAttendance"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breakfasts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelBreakfast"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Breakfast"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClientSummaryPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Client"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeClient"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Client"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageSource"];
                    "message/rfc822": components["schemas"]["MessageSource"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadMessageResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-work/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutsideWork"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    stage?: components["schemas"]["Stage"];
                    q?: string;
                    after?: string;
                    mine?: boolean;
                    sort?: components["schemas"]["ListDemandsOrder"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DemandSummaryPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageSource"];
                    "message/rfc822": components["schemas"]["MessageSource"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    mine?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GetPipelineResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/qualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QualifyDemand"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DismissDemand"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReopenDemand"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Origin"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GetFeasibilityResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideFeasibility"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Demand"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-up-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListClientChoicesItem"][];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    due?: string;
                    state?: components["schemas"]["FollowUpState"];
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUp"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PostponeFollowUp"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUp"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StopFollowUps"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUp"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordFollowUpDone"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUp"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: components["schemas"]["ProposalState"];
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AnswerPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConfirmAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Answer"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Answer"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Answer"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpSchedule"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/follow-ups/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpSchedule"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/follow-up-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpChoice"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FollowUpChoices"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpChoice"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/follow-up-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpChoice"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FollowUpChoices"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpChoice"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GetIndicatorsResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    list: components["schemas"]["ListOf"];
                    from?: string;
                    to?: string;
                    by?: components["schemas"]["SplitBy"];
                    key?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListIndicatorQuotesResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    done?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListIndicatorFollowUpsResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/management-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeepManagementReview"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeepManagementReviewResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/targets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearTargets"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorTargets"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearTargets"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    demandId?: string;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListJournalLinePage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/{folder}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    folder: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListLocalMailResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    seen: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AwaitMailChangeResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenLocalMessageResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditLocalDraft"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/messages/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/messages/{id}/attachments/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    index: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/messages/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachToLocalDraft"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local/mail/messages/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SendLocalDraftResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/non-conformities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    open?: boolean;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NonConformityPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/non-conformities/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettleNonConformity"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NonConformity"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/order/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClientOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CompareOrderComparison"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: components["schemas"]["ListOrdersState"];
                    q?: string;
                    mine?: boolean;
                    sort?: components["schemas"]["ListOrdersSort"];
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListOrdersLinePage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/handover/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewHandover"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AmendmentWish"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/mission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndMission"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordSatisfaction"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/production": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordProduction"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/deposit-invoice/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    dueOn?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/deposit-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IssueDepositInvoice"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordPayment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices/{id}/credit-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IssueCreditNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demands/{id}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckDeparture"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckDepartureResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: components["schemas"]["QuoteState"];
                    q?: string;
                    mine?: boolean;
                    sort?: components["schemas"]["ListQuotesOrder"];
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteSummaryPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QuoteContent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteTotals"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/repricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    grid: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CompareGridLine"][];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QuoteContent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/reprice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RepriceQuote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviseQuote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviewContract"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QuoteContent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrepareQuoteMail"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordSent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordAcceptance"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordRefusal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchEverythingResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Company"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Company"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/company/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    language?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadLogo"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadLogoResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/price-grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceGrid"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/price-grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceGrid"][];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddPriceGrid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceGrid"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/price-grids/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/price-grids/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadPriceGrid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadPriceGridResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/price-grids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddPriceGrid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PriceGrid"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpSettings"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeFollowUpSettings"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FollowUpSettings"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/consultants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consultant"][];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeConsultantsChoice"][];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consultant"][];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInConfigurationResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/to-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListToDoResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/to-do/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountToDoResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GetTrackingResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: components["schemas"]["ProposalState"];
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrackingEditPage"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/edits/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrackingEdit"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/edits/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrackingEdit"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weekly-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    week?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeeklyReview"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weekly-review/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideOnQuote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeeklyReview"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weekly-review/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordCall"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordCallResponse"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weekly-review/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description La version lue, telle que l'ETag l'a donnée : "3". */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseReview"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WeeklyReview"];
                    };
                };
                /** @description Problem details, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        AcceptanceEvidence: {
            /** Format: uuid */
            mailId?: string | null;
            /** Format: uuid */
            documentId?: string | null;
            fileName?: string | null;
            sha256?: string | null;
            signedBy?: string | null;
            capacity?: string | null;
        };
        AddPriceGrid: {
            name: string;
            /** Format: date */
            validFrom: string;
            items: components["schemas"]["PriceGridItem"][];
        };
        AgeBand: {
            /** Format: int32 */
            fromDays: number;
            /** Format: int32 */
            toDays?: number | null;
            open: components["schemas"]["Tally"];
        };
        AgendaItem: {
            /** Format: uuid */
            quoteId: string;
            /** Format: uuid */
            demandId: string;
            quoteName: string;
            clientName: string;
            title: string;
            /** Format: int64 */
            exclVatCents: number;
            /** Format: date */
            sentOn: string;
            /** Format: int32 */
            ageDays: number;
            /** Format: int32 */
            silenceDays: number;
            /** Format: date */
            lastWordOn: string | null;
            /** Format: date */
            validUntil: string;
            /** Format: date */
            wantedBy: string | null;
            /** Format: date */
            nextFollowUpOn: string | null;
            answerWaits: boolean;
            ownerId: string;
            ownerName: string | null;
            /** Format: int32 */
            score: number;
            because: string[];
            decision: components["schemas"]["ReviewDecision"] | null;
        };
        AmendedLine: {
            /** Format: int32 */
            index: number;
            /** Format: int32 */
            quantity: number;
            /** Format: int64 */
            unitPriceCents: number;
        };
        Amendment: {
            /** Format: int32 */
            number: number;
            changes: string[];
            reason: string;
            agreedBy: string;
            byName: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            exclVatCents: number;
        };
        AmendmentWish: {
            agreedBy: string;
            reason: string;
            /** Format: uuid */
            mailId?: string | null;
            period?: components["schemas"]["Period"] | null;
            place?: string | null;
            lines: components["schemas"]["AmendedLine"][];
            beyond: components["schemas"]["CriterionVerdict"][];
        };
        Answer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            quoteId: string;
            quoteName: string;
            /** Format: uuid */
            demandId: string;
            clientName: string;
            /** Format: uuid */
            mailId: string | null;
            kind: components["schemas"]["AnswerKind"];
            by: components["schemas"]["MatchedBy"];
            words: string | null;
            inFrench: string;
            reason: components["schemas"]["RefusalReason"] | null;
            /** Format: date */
            until: string | null;
            state: components["schemas"]["ProposalState"];
            /** Format: date-time */
            readAt: string;
            /** Format: date-time */
            settledAt: string | null;
            candidates: components["schemas"]["AnswerCandidate"][];
            /** Format: int32 */
            version: number;
        };
        AnswerCandidate: {
            /** Format: uuid */
            quoteId: string;
            number: string;
            title: string;
        };
        /** @enum {string} */
        AnswerKind: "accepted" | "conditional" | "partial" | "refused" | "postponed" | "question" | "absent" | "notDelivered";
        AnswerPage: {
            items: components["schemas"]["Answer"][];
            next: string | null;
        };
        ArchivedDocument: {
            /** Format: uuid */
            id: string;
            name: string;
            path: string;
            sha256: string;
            /** Format: int64 */
            size: number;
            /** Format: date-time */
            at: string;
            openUrl: string | null;
        };
        ArchivedMail: {
            /** Format: uuid */
            id: string;
            internetMessageId: string | null;
            subject: string;
            fromName: string;
            fromAddress: string;
            /** Format: date-time */
            at: string;
            direction: components["schemas"]["MailDirection"];
        };
        AttachToLocalDraft: {
            name: string;
            /** Format: byte */
            content: string;
            insteadOf: string[];
        };
        AttachmentReading: {
            /** Format: int32 */
            index: number;
            name: string;
            mediaType: string;
            /** Format: int64 */
            size: number;
            inline: boolean;
            class: components["schemas"]["StringField"];
        };
        AwaitMailChangeResponse: {
            /** Format: int64 */
            change: number;
        };
        BeyondGo: {
            criterion: components["schemas"]["Criterion"];
            sentence: string;
        };
        /** @enum {string} */
        BillKind: "deposit" | "creditNote";
        Breakfast: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            version: number;
            details: components["schemas"]["BreakfastDetails"];
            state: components["schemas"]["BreakfastState"];
            hostName: string;
            cancelReason: string | null;
            waiting: string | null;
            guests: components["schemas"]["Guest"][];
            brought: components["schemas"]["BroughtDemand"][];
            perhaps: components["schemas"]["BroughtDemand"][];
            outside: components["schemas"]["OutsideWork"][];
            history: components["schemas"]["TimelineItem"][];
        };
        BreakfastDetails: {
            /** Format: date */
            date: string;
            /** Format: time */
            startsAt: string;
            /** Format: time */
            endsAt: string;
            theme: string;
            place: string;
            /** Format: int32 */
            capacity: number;
        };
        /** @enum {string} */
        BreakfastState: "planned" | "held" | "cancelled";
        BroughtDemand: {
            /** Format: uuid */
            id: string;
            reference: string;
            clientName: string;
            title: string;
            stage: components["schemas"]["Stage"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: int64 */
            quotedCents: number | null;
            /** Format: int64 */
            orderedCents: number | null;
            origin: components["schemas"]["Origin"];
            /** Format: int32 */
            version: number;
        };
        Budget: {
            /** Format: int64 */
            minCents?: number | null;
            /** Format: int64 */
            maxCents?: number | null;
            per: string;
            basis?: string | null;
        };
        BudgetReading: {
            /** Format: int64 */
            minCents: number | null;
            /** Format: int64 */
            maxCents: number | null;
            per: string;
            basis: string | null;
            text: string;
        };
        BudgetReadingField: {
            value: components["schemas"]["BudgetReading"] | null;
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["BudgetReadingField"][];
        };
        CancelBreakfast: {
            reason: string;
        };
        CancelOrder: {
            reason: string;
        };
        CellProblem: {
            cell: string;
            sentence: string;
        };
        ChangeClient: {
            name: string;
            siren?: string | null;
            vatNumber?: string | null;
            addressLines: string[];
            domains: string[];
            language: string;
        };
        ChangeConsultantsChoice: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            address: string;
            /** Format: int32 */
            daysPerWeek: number;
            skills: components["schemas"]["Skill"][];
            active: boolean;
        };
        ChangeFollowUpSettings: {
            plans: components["schemas"]["ChangeFollowUpSettingsPlanChoice"][];
            texts: components["schemas"]["FollowUpText"][];
            review: components["schemas"]["ReviewRhythm"];
            morningDigest: boolean;
        };
        ChangeFollowUpSettingsPlanChoice: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            isDefault: boolean;
            steps: components["schemas"]["FollowUpStep"][];
            /** Format: int32 */
            minimumGapDays: number;
            window: components["schemas"]["SendWindow"];
        };
        CheckDeparture: {
            recipients: string[];
            subject: string;
            files: components["schemas"]["CheckDepartureFileOf"][];
        };
        CheckDepartureFileOf: {
            name: string;
            /** Format: int64 */
            size: number;
            sha256: string;
        };
        CheckDepartureQuoteOffer: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            clientName?: string | null;
            fileName: string;
            /** Format: int32 */
            version: number;
            mayLeave: boolean;
            attached: boolean;
        };
        CheckDepartureResponse: {
            lines: components["schemas"]["DepartureLine"][];
            refusal: string | null;
            approved: components["schemas"]["CheckDepartureFileOf"][];
            /** Format: int32 */
            validSeconds: number;
            insideDomains: string[];
            quotes: components["schemas"]["CheckDepartureQuoteOffer"][];
        };
        ChecklistLine: {
            item: components["schemas"]["HandoverItem"];
            name: string;
            proposed: string | null;
        };
        Client: {
            /** Format: uuid */
            id: string;
            name: string;
            siren: string | null;
            vatNumber: string | null;
            addressLines: string[];
            domains: string[];
            language: string;
            /** Format: int32 */
            version: number;
            contacts: components["schemas"]["ContactInfo"][];
            demands: components["schemas"]["DemandSummary"][];
        };
        ClientOrder: {
            /** Format: date */
            on: string;
            /** Format: int32 */
            signedVersion: number;
            purchaseOrder?: string | null;
            currency: string;
            /** Format: int64 */
            exclVatCents?: number | null;
            services: string[];
            period?: components["schemas"]["Period"] | null;
            place?: string | null;
            options: number[];
        };
        ClientSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            siren: string | null;
            addressLines: string[];
            /** Format: int32 */
            openDemands: number;
            /** Format: date-time */
            lastExchange: string | null;
        };
        ClientSummaryPage: {
            items: components["schemas"]["ClientSummary"][];
            next: string | null;
        };
        CloseReview: {
            /** Format: date */
            week: string;
            participantIds: string[];
        };
        Company: {
            name: string;
            legalForm: string;
            /** Format: int64 */
            capitalCents: number | null;
            addressLines: string[];
            siren: string;
            siret: string;
            rcs: string;
            vatNumber: string;
            phone: string | null;
            email: string | null;
            website: string | null;
            logo: string | null;
            accentColor: string;
            font: components["schemas"]["DocumentFont"];
            iban: string | null;
            bic: string | null;
            paymentTerms: string;
            latePenalties: string;
            generalTerms: string;
            introduction: string;
            mailText: string;
            footer: string | null;
            /** Format: int32 */
            defaultDeposit: number;
            /** Format: int32 */
            defaultValidityDays: number;
            /** Format: int32 */
            defaultVatRate: number;
            vatOnDebits: boolean;
            vatExemption: string;
            englishIntroduction: string;
            englishPaymentTerms: string;
            englishLatePenalties: string;
            englishGeneralTerms: string;
            englishMailText: string;
            missingMentions: string[];
            /** Format: int32 */
            version: number;
        };
        CompanyProfile: {
            name: string;
            legalForm: string;
            /** Format: int64 */
            capitalCents?: number | null;
            addressLines: string[];
            siren: string;
            siret: string;
            rcs: string;
            vatNumber: string;
            phone?: string | null;
            email?: string | null;
            website?: string | null;
            logo?: string | null;
            accentColor: string;
            iban?: string | null;
            bic?: string | null;
            paymentTerms: string;
            latePenalties: string;
            generalTerms: string;
            introduction: string;
            mailText: string;
            footer?: string | null;
            /** Format: int32 */
            defaultDeposit: number;
            /** Format: int32 */
            defaultValidityDays: number;
            /** Format: int32 */
            defaultVatRate: number;
            font: components["schemas"]["DocumentFont"];
            vatOnDebits: boolean;
            vatExemption: string;
            englishIntroduction: string;
            englishPaymentTerms: string;
            englishLatePenalties: string;
            englishGeneralTerms: string;
            englishMailText: string;
        };
        CompareGridLine: {
            quote: components["schemas"]["QuoteSummary"];
            gridName: string;
            /** Format: int64 */
            exclVatCentsBefore: number;
            /** Format: int64 */
            exclVatCentsAfter?: number | null;
            changes: string[];
            refusal?: string | null;
        };
        CompareOrderComparison: {
            differences: components["schemas"]["OrderDifference"][];
            beyond: components["schemas"]["BeyondGo"][];
        };
        /** @enum {string} */
        Confidence: "low" | "medium" | "high";
        ConfirmAnswer: {
            /** Format: uuid */
            quoteId?: string | null;
            reason?: components["schemas"]["RefusalReason"] | null;
            /** Format: date */
            until?: string | null;
            comment?: string | null;
        };
        Consultant: {
            /** Format: uuid */
            id: string;
            name: string;
            address: string;
            /** Format: int32 */
            daysPerWeek: number;
            skills: components["schemas"]["Skill"][];
            active: boolean;
            /** Format: int32 */
            version: number;
        };
        ContactInfo: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string | null;
            phones: string[];
            jobTitle: string | null;
        };
        ContactReading: {
            name: components["schemas"]["StringField"] | null;
            email: components["schemas"]["StringField"] | null;
            phones: components["schemas"]["StringField"][];
            jobTitle: components["schemas"]["StringField"] | null;
            company: components["schemas"]["StringField"] | null;
            siren: components["schemas"]["StringField"] | null;
        };
        ContractReview: {
            decision: components["schemas"]["Decision"];
            byName: string;
            /** Format: date-time */
            at: string;
            valid: boolean;
            changes: string[];
        };
        CountToDoResponse: {
            /** Format: int32 */
            total: number;
            counts: components["schemas"]["ListToDoCount"][];
        };
        Coverage: {
            inside: boolean;
            goIsValid: boolean;
            beyond: components["schemas"]["BeyondGo"][];
        };
        /** @enum {string} */
        Criterion: "deadline" | "skills" | "capacity" | "ethics" | "margin";
        CriterionVerdict: {
            criterion: components["schemas"]["Criterion"];
            verdict: components["schemas"]["Verdict"];
            comment?: string | null;
        };
        /** @enum {string} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        DecideFeasibility: {
            criteria: components["schemas"]["CriterionVerdict"][];
            decision: components["schemas"]["Decision"];
            conditions: string[];
            reason?: string | null;
            prepareRefusal: boolean;
        };
        DecideOnQuote: {
            /** Format: date */
            week: string;
            /** Format: uuid */
            quoteId: string;
            choice: components["schemas"]["ReviewChoice"];
            byId: string;
            /** Format: date */
            due: string;
            reason?: components["schemas"]["RefusalReason"] | null;
            comment?: string | null;
        };
        /** @enum {string} */
        Decision: "go" | "goWithConditions" | "noGo";
        DecisionFollowed: {
            decision: components["schemas"]["ReviewDecision"];
            outcome: components["schemas"]["DecisionOutcome"];
            text: string;
        };
        /** @enum {string} */
        DecisionOutcome: "done" | "pending" | "late" | "overtaken";
        Demand: {
            /** Format: uuid */
            id: string;
            reference: string;
            title: string;
            stage: components["schemas"]["Stage"];
            /** Format: int32 */
            version: number;
            language: string;
            /** Format: date-time */
            receivedAt: string;
            ownerId: string | null;
            ownerName: string | null;
            client: components["schemas"]["ClientSummary"] | null;
            contact: components["schemas"]["ContactInfo"] | null;
            needs: components["schemas"]["Need"][];
            deadline: components["schemas"]["Period"] | null;
            budget: components["schemas"]["Budget"] | null;
            origin: components["schemas"]["Origin"];
            thanks: components["schemas"]["ReferrerThanks"] | null;
            notes: string | null;
            reading: components["schemas"]["Reading"] | null;
            feasibility: components["schemas"]["FeasibilityReview"] | null;
            goIsValid: boolean;
            goVoidReasons: string[];
            quote: components["schemas"]["QuoteSummary"] | null;
            order: components["schemas"]["OrderSummary"] | null;
            messages: components["schemas"]["ArchivedMail"][];
            documents: components["schemas"]["ArchivedDocument"][];
            outside: components["schemas"]["OutsideWork"][];
            timeline: components["schemas"]["TimelineItem"][];
            followUps: components["schemas"]["FollowUpSchedule"] | null;
            answers: components["schemas"]["Answer"][];
            nonConformities: components["schemas"]["NonConformity"][];
            next: components["schemas"]["NextStep"];
            allowedSteps: components["schemas"]["Step"][];
            driveFolder: string | null;
        };
        DemandSummary: {
            /** Format: uuid */
            id: string;
            reference: string;
            title: string;
            stage: components["schemas"]["Stage"];
            clientName: string | null;
            contactName: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            deadlineTo: string | null;
            ownerName: string | null;
            quoteNumber: string | null;
            /** Format: int64 */
            amountExclVatCents: number | null;
            /** Format: int32 */
            version: number;
            next: components["schemas"]["NextStep"];
        };
        DemandSummaryPage: {
            items: components["schemas"]["DemandSummary"][];
            next: string | null;
        };
        /** @enum {string} */
        DepartureItem: "recipients" | "go" | "quoteFile" | "otherFiles";
        DepartureLine: {
            item: components["schemas"]["DepartureItem"];
            state: components["schemas"]["DepartureState"];
            text: string;
        };
        /** @enum {string} */
        DepartureState: "fine" | "toCheck" | "stopped";
        /** @enum {string} */
        DifferenceKind: "version" | "expired" | "amount" | "services" | "dates" | "place";
        DismissDemand: {
            reason: components["schemas"]["DismissDemandReason"];
            /** Format: uuid */
            duplicateOf?: string | null;
            comment?: string | null;
        };
        /** @enum {string} */
        DismissDemandReason: "notCommercial" | "duplicate" | "other";
        /** @enum {string} */
        DocumentFont: "inter" | "literata" | "workSans";
        EditLocalDraft: {
            to: string[];
            cc: string[];
            subject: string;
            text: string;
        };
        EndMission: {
            /** Format: date */
            endedOn: string;
            deadlineKept: boolean;
            skillsRight: boolean;
            loadRight: boolean;
            comment?: string | null;
            ask: boolean;
        };
        Evidence: {
            source: components["schemas"]["EvidenceSource"];
            /** Format: int32 */
            start: number;
            /** Format: int32 */
            length: number;
            text: string;
            rule: string;
            name: string | null;
        };
        /** @enum {string} */
        EvidenceSource: "subject" | "body" | "header" | "attachment";
        Experience: {
            orderReference: string;
            /** Format: uuid */
            demandId: string;
            clientName: string;
            title: string;
            sameClient: boolean;
            mission: components["schemas"]["MissionReview"];
        };
        FeasibilityReview: {
            decision: components["schemas"]["Decision"];
            criteria: components["schemas"]["ReviewedCriterion"][];
            conditions: string[];
            reason: string | null;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        FollowUp: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            quoteId: string;
            quoteName: string;
            /** Format: uuid */
            demandId: string;
            clientName: string;
            title: string;
            /** Format: int64 */
            exclVatCents: number;
            /** Format: date */
            validUntil: string;
            /** Format: int32 */
            position: number;
            tone: components["schemas"]["Tone"];
            way: components["schemas"]["FollowUpWay"];
            state: components["schemas"]["FollowUpState"];
            /** Format: date */
            dueDay: string;
            /** Format: date */
            wantedDay: string;
            postponed: boolean;
            reason: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            alert: string | null;
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        FollowUpAnchor: "afterSent" | "beforeValidityEnds";
        FollowUpChoice: {
            off: boolean;
            /** Format: uuid */
            planId: string | null;
            /** Format: int32 */
            minimumGapDays: number | null;
            /** Format: int32 */
            version: number;
        };
        FollowUpChoices: {
            off: boolean;
            /** Format: uuid */
            planId?: string | null;
            /** Format: int32 */
            minimumGapDays?: number | null;
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUp"][];
            next: string | null;
        };
        FollowUpPlan: {
            /** Format: uuid */
            id: string;
            name: string;
            isDefault: boolean;
            steps: components["schemas"]["FollowUpStep"][];
            /** Format: int32 */
            minimumGapDays: number;
            window: components["schemas"]["SendWindow"];
        };
        FollowUpSchedule: {
            /** Format: uuid */
            quoteId: string;
            quoteName: string;
            active: boolean;
            planName: string;
            /** Format: int32 */
            minimumGapDays: number;
            /** Format: date */
            sentOn: string;
            /** Format: date */
            validUntil: string;
            alert: string | null;
            items: components["schemas"]["FollowUp"][];
            /** Format: int32 */
            version: number;
        };
        FollowUpSettings: {
            plans: components["schemas"]["FollowUpPlan"][];
            texts: components["schemas"]["FollowUpText"][];
            review: components["schemas"]["ReviewRhythm"];
            morningDigest: boolean;
            fields: string[];
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        FollowUpState: "planned" | "drafted" | "reminded" | "sent" | "skipped" | "stopped";
        FollowUpStep: {
            anchor: components["schemas"]["FollowUpAnchor"];
            /** Format: int32 */
            days: number;
            tone: components["schemas"]["Tone"];
            way: components["schemas"]["FollowUpWay"];
        };
        FollowUpTally: {
            /** Format: int32 */
            due: number;
            /** Format: int32 */
            done: number;
        };
        FollowUpText: {
            language: string;
            tone: components["schemas"]["Tone"];
            body: string;
        };
        /** @enum {string} */
        FollowUpWay: "draft" | "reminder" | "send";
        FreeDay: {
            /** Format: date */
            date: string;
            /** Format: int32 */
            free: number;
        };
        GetFeasibilityAvailability: {
            /** Format: uuid */
            id: string;
            name: string;
            freeDays: components["schemas"]["FreeDay"][];
            /** Format: int32 */
            daysFree: number;
            calendarKnown: boolean;
        };
        GetFeasibilityResponse: {
            wanted: components["schemas"]["Period"] | null;
            /** Format: date */
            earliestDate: string | null;
            /** Format: int32 */
            daysNeeded: number;
            /** Format: int32 */
            daysFree: number;
            criteria: components["schemas"]["SuggestedVerdict"][];
            services: components["schemas"]["ServiceHolders"][];
            consultants: components["schemas"]["GetFeasibilityAvailability"][];
            previous: components["schemas"]["FeasibilityReview"] | null;
            experience: components["schemas"]["Experience"][];
        };
        GetIndicatorsResponse: {
            figures: components["schemas"]["IndicatorFigures"];
            names: {
                [key: string]: string;
            };
            targets: components["schemas"]["IndicatorTargets"];
            followUps: components["schemas"]["FollowUpTally"];
            maySetTargets: boolean;
        };
        GetPipelineColumn: {
            stage: components["schemas"]["Stage"];
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            cents: number;
            items: components["schemas"]["DemandSummary"][];
        };
        GetPipelineMove: {
            from: components["schemas"]["Stage"];
            step: components["schemas"]["Step"];
            to: components["schemas"]["Stage"];
        };
        GetPipelineResponse: {
            columns: components["schemas"]["GetPipelineColumn"][];
            moves: components["schemas"]["GetPipelineMove"][];
        };
        GetTrackingResponse: {
            path: string;
            /** Format: date-time */
            writtenAt: string | null;
            upToDate: boolean;
            problem: string | null;
            /** Format: int32 */
            openEdits: number;
        };
        Guest: {
            /** Format: uuid */
            contactId: string;
            name: string;
            email: string;
            clientName: string | null;
            objects: boolean;
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            answer: components["schemas"]["GuestAnswer"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            reply: components["schemas"]["GuestReply"] | null;
            attended: boolean | null;
            /** Format: date-time */
            followedUpAt: string | null;
        };
        /** @enum {string} */
        GuestAnswer: "accepted" | "declined";
        GuestReply: {
            kind: components["schemas"]["ReplyKind"];
            words?: string | null;
            /** Format: date-time */
            at: string;
        };
        HandOver: {
            items: components["schemas"]["HandoverLine"][];
            to: string[];
        };
        Handover: {
            items: components["schemas"]["HandoverLine"][];
            to: string[];
            byName: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            documentId: string;
        };
        /** @enum {string} */
        HandoverItem: "jobDescription" | "context" | "people" | "dates" | "place" | "language" | "contact" | "exercises" | "raters" | "recipients" | "objectives";
        HandoverLine: {
            item: components["schemas"]["HandoverItem"];
            text?: string | null;
            missingBecause?: string | null;
        };
        Holder: {
            /** Format: uuid */
            consultantId: string;
            name: string;
            /** Format: date */
            validUntil?: string | null;
            valid: boolean;
        };
        IndicatorFigures: {
            span: components["schemas"]["Span"];
            total: components["schemas"]["Performance"];
            /** Format: int64 */
            daysToQuote?: number | null;
            /** Format: int64 */
            daysToAnswer?: number | null;
            cancelled: components["schemas"]["Tally"];
            open: components["schemas"]["Tally"];
            /** Format: int64 */
            forecastCents: number;
            ages: components["schemas"]["AgeBand"][];
            lost: components["schemas"]["LostFor"][];
            months: components["schemas"]["Part"][];
            sources: components["schemas"]["Part"][];
            services: components["schemas"]["Part"][];
            clients: components["schemas"]["Part"][];
            consultants: components["schemas"]["Part"][];
            rolling: components["schemas"]["Rolling"][];
        };
        IndicatorTargets: {
            /** Format: int32 */
            issued?: number | null;
            /** Format: int64 */
            issuedCents?: number | null;
            /** Format: int64 */
            wonCents?: number | null;
            /** Format: int32 */
            rate?: number | null;
            /** Format: int64 */
            daysToQuote?: number | null;
        };
        Int32Field: {
            /** Format: int32 */
            value: number;
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["Int32Field"][];
        };
        InvitationObjection: {
            byName: string;
            /** Format: date-time */
            at: string;
        };
        InviteGuests: {
            contactIds: string[];
        };
        Invoice: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: components["schemas"]["BillKind"];
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: int64 */
            exclVatCents: number;
            /** Format: int64 */
            vatCents: number;
            /** Format: int64 */
            inclVatCents: number;
            /** Format: date */
            paidOn: string | null;
            /** Format: uuid */
            cancelsId: string | null;
            /** Format: uuid */
            cancelledById: string | null;
            /** Format: uuid */
            documentId: string;
            /** Format: int32 */
            version: number;
        };
        IssueCreditNote: {
            reason: string;
        };
        IssueDepositInvoice: {
            /** Format: date */
            dueOn?: string | null;
        };
        KeepManagementReview: {
            /** Format: date */
            from?: string | null;
            /** Format: date */
            to?: string | null;
        };
        KeepManagementReviewResponse: {
            /** Format: uuid */
            documentId: string;
            name: string;
        };
        /** @enum {string} */
        LineKind: "priced" | "free" | "heading" | "text";
        ListBreakfastsLine: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            /** Format: time */
            startsAt: string;
            theme: string;
            place: string;
            /** Format: int32 */
            capacity: number;
            state: components["schemas"]["BreakfastState"];
            /** Format: int32 */
            invited: number;
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            replies: number;
            /** Format: int32 */
            attended: number;
            /** Format: int32 */
            demands: number;
            /** Format: int64 */
            quotedCents: number;
            /** Format: int64 */
            orderedCents: number;
        };
        ListBreakfastsLinePage: {
            items: components["schemas"]["ListBreakfastsLine"][];
            next: string | null;
        };
        ListClientChoicesItem: {
            /** Format: uuid */
            clientId: string;
            clientName: string;
            off: boolean;
            /** Format: uuid */
            planId?: string | null;
            /** Format: int32 */
            minimumGapDays?: number | null;
        };
        /** @enum {string} */
        ListDemandsOrder: "newest" | "oldest" | "deadline";
        ListIndicatorFollowUpsLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            demandId: string;
            quoteName: string;
            clientName: string;
            /** Format: date */
            dueDay: string;
            state: components["schemas"]["FollowUpState"];
            /** Format: date */
            doneOn?: string | null;
        };
        ListIndicatorFollowUpsResponse: {
            /** Format: int32 */
            count: number;
            lines: components["schemas"]["ListIndicatorFollowUpsLine"][];
        };
        ListIndicatorQuotesLine: {
            /** Format: uuid */
            quoteId: string;
            /** Format: uuid */
            demandId: string;
            name: string;
            clientName: string;
            /** Format: date */
            issuedOn: string;
            outcome: components["schemas"]["QuoteOutcome"];
            /** Format: date */
            closedOn?: string | null;
            /** Format: int64 */
            exclVatCents: number;
        };
        ListIndicatorQuotesResponse: {
            total: components["schemas"]["Tally"];
            lines: components["schemas"]["ListIndicatorQuotesLine"][];
        };
        ListJournalLine: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            userName: string;
            step: string;
            reference: string;
            summary: string;
            before?: string | null;
            after?: string | null;
        };
        ListJournalLinePage: {
            items: components["schemas"]["ListJournalLine"][];
            next: string | null;
        };
        ListLocalMailLine: {
            id: string;
            subject: string;
            fromName: string;
            fromAddress: string;
            to: string;
            /** Format: date-time */
            at: string;
            hasAttachments: boolean;
            preview: string;
            internetMessageId?: string | null;
            problem?: string | null;
            demandReference?: string | null;
        };
        ListLocalMailResponse: {
            /** Format: int64 */
            change: number;
            items: components["schemas"]["ListLocalMailLine"][];
        };
        /** @enum {string} */
        ListOf: "issued" | "won" | "cohortWon" | "lost" | "open" | "answered" | "cancelled";
        ListOrdersLine: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: uuid */
            demandId: string;
            clientName: string;
            title: string;
            progress: components["schemas"]["OrderProgress"];
            depositOpen: boolean;
            /** Format: date */
            dueOn?: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: int64 */
            exclVatCents: number;
        };
        ListOrdersLinePage: {
            items: components["schemas"]["ListOrdersLine"][];
            next: string | null;
        };
        /** @enum {string} */
        ListOrdersSort: "newest" | "oldest" | "largest";
        /** @enum {string} */
        ListOrdersState: "toHandOver" | "incomplete" | "awaitingProduction" | "underWay" | "finished" | "cancelled" | "toInvoice" | "unpaid";
        /** @enum {string} */
        ListQuotesOrder: "newest" | "oldest" | "largest";
        ListToDoCount: {
            kind: components["schemas"]["ToDoKind"];
            /** Format: int32 */
            number: number;
        };
        ListToDoItem: {
            kind: components["schemas"]["ToDoKind"];
            reference: string;
            text: string;
            /** Format: uuid */
            demandId?: string | null;
            /** Format: uuid */
            quoteId?: string | null;
            /** Format: uuid */
            subjectId: string;
            /** Format: date */
            since: string;
            /** Format: date */
            due?: string | null;
            isLate: boolean;
            /** Format: int64 */
            exclVatCents?: number | null;
            ownerId?: string | null;
            next: components["schemas"]["NextStep"];
        };
        ListToDoResponse: {
            items: components["schemas"]["ListToDoItem"][];
            /** Format: int32 */
            total: number;
            counts: components["schemas"]["ListToDoCount"][];
        };
        LostFor: {
            reason?: components["schemas"]["RefusalReason"] | null;
            lost: components["schemas"]["Tally"];
        };
        MailAddress: {
            name: string | null;
            address: string;
        };
        MailBody: {
            text: string;
            segments: components["schemas"]["Segment"][];
        };
        /** @enum {string} */
        MailDirection: "in" | "out";
        /** @enum {string} */
        MailKind: "newDemand" | "demandUpdate" | "acceptance" | "refusal" | "quoteQuestion" | "autoReply" | "bounce" | "notCommercial" | "event";
        MailKindField: {
            value: components["schemas"]["MailKind"];
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["MailKindField"][];
        };
        MailProposal: {
            to: string[];
            cc: string[];
            subject: string;
            text: string;
        };
        /** @enum {string} */
        MatchedBy: "thread" | "reference" | "sender" | "company";
        MePersonChoice: {
            id: string;
            name: string;
            role: components["schemas"]["Role"];
        };
        MeResponse: {
            id: string;
            name: string;
            address: string;
            role: components["schemas"]["Role"];
            mode: string;
            people: components["schemas"]["MePersonChoice"][];
            houseDomains: string[];
            /** Format: date-time */
            now: string;
        };
        MeetingReading: {
            /** Format: date */
            date: string;
            /** Format: time */
            time: string | null;
        };
        MeetingReadingField: {
            value: components["schemas"]["MeetingReading"] | null;
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["MeetingReadingField"][];
        };
        MessageSource: {
            messageId: string;
            /** Format: uuid */
            joinDemandId?: string | null;
        };
        MissionReview: {
            /** Format: date */
            endedOn: string;
            deadlineKept: boolean;
            skillsRight: boolean;
            loadRight: boolean;
            comment?: string | null;
            byName: string;
            /** Format: date-time */
            at: string;
            answer?: components["schemas"]["SatisfactionAnswer"] | null;
        };
        Need: {
            service: string;
            position?: string | null;
            /** Format: int32 */
            people?: number | null;
            place?: string | null;
        };
        NeedReading: {
            service: components["schemas"]["StringField"];
            position: components["schemas"]["StringField"] | null;
            people: components["schemas"]["Int32Field"] | null;
            place: components["schemas"]["StringField"] | null;
        };
        /** @enum {string} */
        NextCode: "qualify" | "joinDemand" | "pickDemand" | "completeQualification" | "reviewFeasibility" | "reviewFeasibilityAgain" | "issueQuote" | "completeQuote" | "reviewContract" | "prepareMail" | "waitForDraft" | "retryOutside" | "sendDraft" | "awaitAnswer" | "confirmAnswer" | "settleAlert" | "sendFollowUp" | "followUp" | "recordAcceptance" | "recordRefusal" | "answerQuestion" | "recordOrder" | "handOver" | "completeHandover" | "issueDepositInvoice" | "awaitProduction" | "awaitPayment" | "nothing" | "reopen";
        NextStep: {
            code: components["schemas"]["NextCode"];
            params: {
                [key: string]: string | null;
            };
            /** Format: uuid */
            demandId: string | null;
            /** Format: uuid */
            quoteId: string | null;
            allowed: boolean;
            /** Format: date */
            date: string | null;
            /** Format: date */
            followUpOn: string | null;
            /** Format: uuid */
            orderId: string | null;
        };
        NonConformity: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            quoteId: string;
            /** Format: uuid */
            demandId: string;
            quoteName: string;
            kind: components["schemas"]["NonConformityKind"];
            text: string;
            expected: string | null;
            found: string | null;
            /** Format: date-time */
            openedAt: string;
            comment: string | null;
            /** Format: date-time */
            settledAt: string | null;
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        NonConformityKind: "missingGo" | "changedAfterApproval" | "otherFile" | "foreignAttachment" | "replacedVersion";
        NonConformityPage: {
            items: components["schemas"]["NonConformity"][];
            next: string | null;
        };
        OpenLocalMessageAttachment: {
            /** Format: int32 */
            index: number;
            name: string;
            mediaType: string;
            /** Format: int64 */
            size: number;
            inline: boolean;
        };
        OpenLocalMessageResponse: {
            id: string;
            folder: string;
            subject: string;
            from: components["schemas"]["MailAddress"] | null;
            to: components["schemas"]["MailAddress"][];
            cc: components["schemas"]["MailAddress"][];
            /** Format: date-time */
            at: string | null;
            text: string;
            editableText: string | null;
            quotedText: string | null;
            html: string | null;
            attachments: components["schemas"]["OpenLocalMessageAttachment"][];
        };
        Order: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: int32 */
            version: number;
            /** Format: uuid */
            demandId: string;
            demandReference: string;
            /** Format: uuid */
            quoteId: string;
            quoteName: string;
            client: components["schemas"]["ClientSummary"];
            ordered: components["schemas"]["ClientOrder"];
            evidence: components["schemas"]["AcceptanceEvidence"];
            decision: components["schemas"]["OrderDecision"];
            agreed: components["schemas"]["QuoteContent"];
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
            checklist: components["schemas"]["ChecklistLine"][];
            handedOver: components["schemas"]["Handover"] | null;
            production: components["schemas"]["ProductionAnswer"] | null;
            progress: components["schemas"]["OrderProgress"];
            amendments: components["schemas"]["Amendment"][];
            cancellation: components["schemas"]["OrderCancellation"] | null;
            mission: components["schemas"]["MissionReview"] | null;
            /** Format: int64 */
            inclVatCents: number;
            /** Format: int64 */
            depositInclVatCents: number;
            /** Format: int64 */
            balanceInclVatCents: number;
            invoiceProblems: string[];
            invoices: components["schemas"]["Invoice"][];
            outside: components["schemas"]["OutsideWork"][];
            handoverTo: string[];
            canHandOver: boolean;
            canAmend: boolean;
            canEndMission: boolean;
            canAnswer: boolean;
            canBill: boolean;
            stage: components["schemas"]["Stage"];
        };
        OrderCancellation: {
            reason: string;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        OrderDecision: {
            resolved: components["schemas"]["ResolvedDifference"][];
            beyond: components["schemas"]["CriterionVerdict"][];
        };
        OrderDifference: {
            kind: components["schemas"]["DifferenceKind"];
            sentence: string;
            quoted: string;
            ordered: string;
            mayStand: boolean;
        };
        /** @enum {string} */
        OrderProgress: "toHandOver" | "incomplete" | "awaitingProduction" | "underWay" | "finished" | "cancelled";
        OrderSummary: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: date-time */
            recordedAt: string;
            depositIsInvoiced: boolean;
        };
        Origin: {
            channel?: string | null;
            referrer?: string | null;
            referrerEmail?: string | null;
            /** Format: uuid */
            breakfastId?: string | null;
        };
        /** @enum {string} */
        OutsideKind: "archiveMail" | "archiveDocument" | "makeDraft" | "depositInvoice";
        /** @enum {string} */
        OutsideState: "pending" | "running" | "done" | "failed";
        OutsideWork: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OutsideKind"];
            state: components["schemas"]["OutsideState"];
            label: string;
            reason: string | null;
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            notBefore: string | null;
            openUrl: string | null;
            messageId: string | null;
        };
        Part: {
            key: string;
            performance: components["schemas"]["Performance"];
        };
        Performance: {
            issued: components["schemas"]["Tally"];
            won: components["schemas"]["Tally"];
            /** Format: int32 */
            rate?: number | null;
            cohortWon: components["schemas"]["Tally"];
            /** Format: int32 */
            cohortRate?: number | null;
        };
        Period: {
            /** Format: date */
            from?: string | null;
            /** Format: date */
            to?: string | null;
            text?: string | null;
        };
        PeriodReading: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            text: string;
        };
        PeriodReadingField: {
            value: components["schemas"]["PeriodReading"] | null;
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["PeriodReadingField"][];
        };
        PostponeFollowUp: {
            /** Format: date */
            until: string;
            reason?: string | null;
        };
        PrepareQuoteMail: {
            to: string[];
            cc: string[];
            subject: string;
            text: string;
        };
        PreviewHandover: {
            items: components["schemas"]["HandoverLine"][];
        };
        PriceBand: {
            /** Format: int32 */
            fromQuantity: number;
            /** Format: int64 */
            unitPriceCents: number;
        };
        PriceGrid: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: int32 */
            version: number;
            items: components["schemas"]["PriceGridItem"][];
            used: boolean;
        };
        PriceGridItem: {
            service: string;
            labelFr: string;
            labelEn: string;
            terms: string[];
            pricing: components["schemas"]["Pricing"];
            /** Format: int64 */
            unitPriceCents: number;
            /** Format: int64 */
            minimumCents: number;
            bands: components["schemas"]["PriceBand"][];
            /** Format: int32 */
            vatRate: number;
            /** Format: int32 */
            setupDays: number;
            /** Format: int32 */
            daysPerPerson: number;
        };
        /** @enum {string} */
        Pricing: "perPerson" | "perDay" | "fixed";
        ProductionAnswer: {
            missing?: string | null;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        ProposalState: "proposed" | "confirmed" | "dismissed" | "undone";
        /** @enum {string} */
        ProposeGuestsKind: "client" | "prospect";
        ProposeGuestsObjector: {
            /** Format: uuid */
            contactId: string;
            name: string;
            email?: string | null;
            clientName: string;
            objection: components["schemas"]["InvitationObjection"];
        };
        ProposeGuestsProposal: {
            /** Format: uuid */
            contactId: string;
            name: string;
            email: string;
            jobTitle?: string | null;
            clientName: string;
            kind: components["schemas"]["ProposeGuestsKind"];
            /** Format: date-time */
            lastSeen?: string | null;
            /** Format: date */
            lastInvited?: string | null;
            /** Format: int32 */
            attended: number;
        };
        ProposeGuestsResponse: {
            proposals: components["schemas"]["ProposeGuestsProposal"][];
            more: boolean;
            objectors: components["schemas"]["ProposeGuestsObjector"][];
        };
        /** @enum {string} */
        ProposeGuestsSort: "seenLast" | "notSeenForLong";
        QualifyDemand: {
            title: string;
            language: string;
            client: components["schemas"]["QualifyDemandClientChoice"];
            contact: components["schemas"]["QualifyDemandContactChoice"];
            needs: components["schemas"]["Need"][];
            deadline?: components["schemas"]["Period"] | null;
            budget?: components["schemas"]["Budget"] | null;
            origin: components["schemas"]["Origin"];
            notes?: string | null;
        };
        QualifyDemandClientChoice: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            siren?: string | null;
            addressLines: string[];
            domain?: string | null;
        };
        QualifyDemandContactChoice: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            email?: string | null;
            phones: string[];
            jobTitle?: string | null;
        };
        Quote: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int32 */
            rowVersion: number;
            /** Format: uuid */
            demandId: string;
            demandReference: string;
            client: components["schemas"]["ClientSummary"];
            contact: components["schemas"]["ContactInfo"] | null;
            language: string;
            current: components["schemas"]["QuoteVersion"];
            versions: components["schemas"]["VersionLine"][];
            missingMentions: string[];
            outside: components["schemas"]["OutsideWork"][];
            next: components["schemas"]["NextStep"];
            canEdit: boolean;
        };
        QuoteContent: {
            title: string;
            introduction?: string | null;
            lines: components["schemas"]["QuoteLine"][];
            /** Format: int32 */
            discount: number;
            /** Format: int64 */
            travelCents: number;
            /** Format: int32 */
            travelVatRate: number;
            travelAtCost: boolean;
            /** Format: int32 */
            deposit: number;
            /** Format: int32 */
            validityDays: number;
            place?: string | null;
            period?: components["schemas"]["Period"] | null;
            conditions: string;
            goConditions: string[];
        };
        QuoteLine: {
            kind: components["schemas"]["LineKind"];
            service?: string | null;
            description: string;
            /** Format: int32 */
            quantity: number;
            unit: components["schemas"]["Unit"];
            /** Format: int64 */
            unitPriceCents: number;
            /** Format: int32 */
            discount: number;
            /** Format: int32 */
            vatRate: number;
            /** Format: int32 */
            people?: number | null;
            optional: boolean;
        };
        /** @enum {string} */
        QuoteOutcome: "open" | "won" | "lost" | "expired" | "cancelled";
        /** @enum {string} */
        QuoteState: "draft" | "ready" | "prepared" | "sent" | "accepted" | "refused" | "expired" | "superseded";
        QuoteSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int32 */
            version: number;
            state: components["schemas"]["QuoteState"];
            /** Format: uuid */
            demandId: string;
            demandReference: string;
            clientName: string;
            title: string;
            /** Format: int64 */
            totalExclVatCents: number;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            validUntil: string | null;
            /** Format: int32 */
            rowVersion: number;
        };
        QuoteSummaryPage: {
            items: components["schemas"]["QuoteSummary"][];
            next: string | null;
        };
        QuoteTotals: {
            linesCents: number[];
            /** Format: int64 */
            grossCents: number;
            /** Format: int64 */
            discountCents: number;
            /** Format: int64 */
            travelCents: number;
            /** Format: int64 */
            exclVatCents: number;
            vat: components["schemas"]["VatTotal"][];
            /** Format: int64 */
            vatCents: number;
            /** Format: int64 */
            inclVatCents: number;
            depositVat: components["schemas"]["VatTotal"][];
            /** Format: int64 */
            depositExclVatCents: number;
            /** Format: int64 */
            depositVatCents: number;
            /** Format: int64 */
            depositInclVatCents: number;
            /** Format: int64 */
            balanceInclVatCents: number;
            /** Format: int64 */
            optionsCents: number;
        };
        QuoteVersion: {
            /** Format: int32 */
            version: number;
            state: components["schemas"]["QuoteState"];
            content: components["schemas"]["QuoteContent"];
            totals: components["schemas"]["QuoteTotals"];
            fingerprint: string;
            gridName: string;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            validUntil: string | null;
            review: components["schemas"]["ContractReview"] | null;
            coverage: components["schemas"]["Coverage"];
            mail: components["schemas"]["MailProposal"];
        };
        ReadLogo: {
            /** Format: byte */
            content: string;
        };
        ReadLogoResponse: {
            logo: string;
        };
        ReadMessageKnownMatters: {
            demand?: components["schemas"]["DemandSummary"] | null;
            thread: components["schemas"]["DemandSummary"][];
            client?: components["schemas"]["ClientSummary"] | null;
            openDemands: components["schemas"]["DemandSummary"][];
            /** Format: date-time */
            lastExchange?: string | null;
        };
        ReadMessageResponse: {
            reading: components["schemas"]["Reading"];
            known: components["schemas"]["ReadMessageKnownMatters"];
            next: components["schemas"]["NextStep"];
        };
        ReadPriceGrid: {
            /** Format: byte */
            content: string;
        };
        ReadPriceGridGrid: {
            name: string;
            /** Format: date */
            validFrom: string;
            items: components["schemas"]["PriceGridItem"][];
        };
        ReadPriceGridResponse: {
            read: components["schemas"]["ReadPriceGridGrid"] | null;
            problems: components["schemas"]["CellProblem"][];
        };
        Reading: {
            messageId: string | null;
            inReplyTo: string | null;
            referencedIds: string[];
            conversation: string | null;
            subject: string;
            from: components["schemas"]["MailAddress"] | null;
            to: components["schemas"]["MailAddress"][];
            cc: components["schemas"]["MailAddress"][];
            /** Format: date-time */
            date: string | null;
            kind: components["schemas"]["MailKindField"];
            toReview: boolean;
            contact: components["schemas"]["ContactReading"];
            channel: components["schemas"]["StringField"] | null;
            referrer: components["schemas"]["StringField"] | null;
            needs: components["schemas"]["NeedReading"][];
            deadline: components["schemas"]["PeriodReadingField"] | null;
            meetings: components["schemas"]["MeetingReadingField"][];
            budget: components["schemas"]["BudgetReadingField"] | null;
            references: components["schemas"]["StringField"][];
            language: string;
            attachments: components["schemas"]["AttachmentReading"][];
            freshText: string;
            body: components["schemas"]["MailBody"];
            warnings: string[];
        };
        RecordAcceptance: {
            /** Format: date */
            on: string;
            messageId?: string | null;
            comment?: string | null;
        };
        RecordAnswer: {
            /** Format: uuid */
            contactId: string;
            answer?: components["schemas"]["GuestAnswer"] | null;
        };
        RecordAttendance: {
            attended: string[];
        };
        RecordCall: {
            /** Format: uuid */
            quoteId: string;
            comment?: string | null;
        };
        RecordCallResponse: {
            /** Format: uuid */
            quoteId: string;
            /** Format: date */
            on: string;
        };
        RecordFollowUpDone: {
            comment?: string | null;
        };
        RecordObjection: {
            objects: boolean;
        };
        RecordObjectionResponse: {
            /** Format: uuid */
            contactId: string;
            objects: boolean;
        };
        RecordOrder: {
            order: components["schemas"]["ClientOrder"];
            proof: components["schemas"]["RecordOrderProof"];
            resolved: components["schemas"]["ResolvedDifference"][];
            beyond: components["schemas"]["CriterionVerdict"][];
        };
        RecordOrderProof: {
            /** Format: uuid */
            mailId?: string | null;
            /** Format: uuid */
            documentId?: string | null;
            file?: components["schemas"]["RecordOrderSignedFile"] | null;
            signedBy?: string | null;
            capacity?: string | null;
        };
        RecordOrderSignedFile: {
            name: string;
            /** Format: byte */
            content: string;
        };
        RecordPayment: {
            /** Format: date */
            paidOn?: string | null;
        };
        RecordProduction: {
            missing?: string | null;
        };
        RecordRefusal: {
            reason: components["schemas"]["RefusalReason"];
            comment?: string | null;
            messageId?: string | null;
        };
        RecordSatisfaction: {
            /** Format: int32 */
            score: number;
            words?: string | null;
            /** Format: date */
            on: string;
        };
        RecordSent: {
            /** Format: date-time */
            at?: string | null;
        };
        ReferrerThanks: {
            referrer: string;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        RefusalReason: "price" | "deadline" | "competitor" | "cancelled" | "noAnswer" | "other";
        ReopenDemand: {
            comment?: string | null;
        };
        /** @enum {string} */
        ReplyKind: "accepted" | "declined" | "objects" | "unclear" | "notDelivered";
        RepriceQuote: {
            /** Format: uuid */
            gridId: string;
        };
        /** @enum {string} */
        Resolution: "quoteStands" | "orderStands";
        ResolvedDifference: {
            kind: components["schemas"]["DifferenceKind"];
            resolution: components["schemas"]["Resolution"];
            comment: string;
        };
        /** @enum {string} */
        ReviewChoice: "followUpNow" | "waitUntil" | "revise" | "close" | "call";
        ReviewContract: {
            decision: components["schemas"]["ReviewContractChoice"];
            beyond: components["schemas"]["CriterionVerdict"][];
            comment?: string | null;
        };
        /** @enum {string} */
        ReviewContractChoice: "go" | "noGo";
        ReviewDecision: {
            /** Format: uuid */
            quoteId: string;
            quoteName: string;
            choice: components["schemas"]["ReviewChoice"];
            byId: string;
            byName: string;
            /** Format: date */
            due: string;
            reason: components["schemas"]["RefusalReason"] | null;
            comment: string | null;
            /** Format: date-time */
            decidedAt: string;
            inFrench: string;
        };
        ReviewRhythm: {
            weekday: components["schemas"]["DayOfWeek"];
            /** Format: time */
            hour: string;
            participantIds?: string[] | null;
        };
        ReviewedCriterion: {
            criterion: components["schemas"]["Criterion"];
            verdict: components["schemas"]["Verdict"];
            evidence: string;
            comment?: string | null;
        };
        ReviseQuote: {
            reason?: string | null;
        };
        /** @enum {string} */
        Role: "manager" | "consultant" | "finance" | "auditor";
        Rolling: {
            /** Format: int32 */
            months: number;
            span: components["schemas"]["Span"];
            now: components["schemas"]["Performance"];
            before: components["schemas"]["Span"];
            yearBefore: components["schemas"]["Performance"];
        };
        SatisfactionAnswer: {
            /** Format: int32 */
            score: number;
            words?: string | null;
            /** Format: date */
            on: string;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        SearchEverythingFoundMail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            demandId: string;
            subject: string;
            fromName: string;
            /** Format: date-time */
            at: string;
            excerpt: string;
        };
        SearchEverythingResponse: {
            demands: components["schemas"]["DemandSummary"][];
            quotes: components["schemas"]["QuoteSummary"][];
            clients: components["schemas"]["ClientSummary"][];
            mails: components["schemas"]["SearchEverythingFoundMail"][];
        };
        Segment: {
            kind: components["schemas"]["SegmentKind"];
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            start: number;
            /** Format: int32 */
            length: number;
        };
        /** @enum {string} */
        SegmentKind: "current" | "signOff" | "signature" | "disclaimer" | "banner" | "quoted" | "forwarded";
        SendLocalDraftResponse: {
            id: string;
        };
        SendWindow: {
            /** Format: time */
            from: string;
            /** Format: time */
            to: string;
            weekdays: components["schemas"]["DayOfWeek"][];
        };
        ServiceHolders: {
            service: string;
            label: string;
            /** Format: int32 */
            daysNeeded: number;
            holders: components["schemas"]["Holder"][];
        };
        SettleNonConformity: {
            comment: string;
        };
        SettleReply: {
            /** Format: uuid */
            contactId: string;
            confirmed: boolean;
        };
        SignInConfigurationResponse: {
            clientId: string | null;
            authority: string | null;
            scope: string | null;
        };
        Skill: {
            service: string;
            /** Format: date */
            validUntil?: string | null;
        };
        Span: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        /** @enum {string} */
        SplitBy: "month" | "source" | "service" | "client" | "consultant" | "age" | "reason";
        /** @enum {string} */
        Stage: "captured" | "qualified" | "feasible" | "quoted" | "sent" | "won" | "ordered" | "handedOver" | "dismissed" | "declined" | "lost" | "expired" | "cancelled";
        /** @enum {string} */
        Step: "capture" | "join" | "qualify" | "correct" | "dismiss" | "reviewFeasibility" | "decideGo" | "decideNoGo" | "issueQuote" | "editQuote" | "reviseQuote" | "reviewContract" | "prepareMail" | "recordSent" | "recordAcceptance" | "recordRefusal" | "expire" | "reopen" | "takeBack" | "recordOrder" | "handOver" | "amendOrder" | "cancelOrder" | "endMission";
        StopFollowUps: {
            reason?: string | null;
        };
        StringField: {
            value: string | null;
            confidence: components["schemas"]["Confidence"];
            evidence: components["schemas"]["Evidence"][];
            alternatives: components["schemas"]["StringField"][];
        };
        SuggestedVerdict: {
            criterion: components["schemas"]["Criterion"];
            suggested: components["schemas"]["Verdict"];
            sentence: string;
        };
        Tally: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            cents: number;
        };
        TimelineItem: {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["TimelineKind"];
            step: string | null;
            text: string;
            userName: string | null;
            link: string | null;
        };
        /** @enum {string} */
        TimelineKind: "step" | "mail" | "document" | "outside";
        /** @enum {string} */
        ToDoKind: "failedOutsideWork" | "alert" | "answerToConfirm" | "orderToRecord" | "handoverWaiting" | "handoverIncomplete" | "invoiceToIssue" | "invoiceUnpaid" | "missionToClose" | "breakfast" | "workbookEdit" | "draftNotSent" | "followUpDue" | "decisionDue" | "reviewWaiting" | "demandToQualify" | "weeklyReviewMissed";
        /** @enum {string} */
        Tone: "friendly" | "neutral" | "firm";
        /** @enum {string} */
        TrackingColumn: "nextAction" | "comment" | "proposedStatus";
        TrackingEdit: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            quoteId: string;
            /** Format: uuid */
            demandId: string;
            quoteName: string;
            column: components["schemas"]["TrackingColumn"];
            columnName: string;
            was: string;
            proposed: string;
            now: string;
            conflict: boolean;
            state: components["schemas"]["ProposalState"];
            /** Format: date-time */
            readAt: string;
            /** Format: int32 */
            version: number;
        };
        TrackingEditPage: {
            items: components["schemas"]["TrackingEdit"][];
            next: string | null;
        };
        /** @enum {string} */
        Unit: "person" | "day" | "fixed";
        VatTotal: {
            /** Format: int32 */
            rate: number;
            /** Format: int64 */
            baseCents: number;
            /** Format: int64 */
            vatCents: number;
        };
        /** @enum {string} */
        Verdict: "met" | "metWithReserve" | "notMet";
        VersionLine: {
            /** Format: int32 */
            version: number;
            state: components["schemas"]["QuoteState"];
            /** Format: int64 */
            totalExclVatCents: number;
            /** Format: date-time */
            sentAt: string | null;
            reason: string | null;
            /** Format: uuid */
            pdfDocumentId: string | null;
        };
        WeeklyReview: {
            /** Format: date */
            week: string;
            /** Format: date */
            heldOn: string;
            /** Format: date-time */
            heldAt: string;
            /** Format: date-time */
            closedAt: string | null;
            missedWeeks: string[];
            agenda: components["schemas"]["AgendaItem"][];
            /** Format: int64 */
            exclVatCents: number;
            /** Format: int32 */
            undecided: number;
            before: components["schemas"]["DecisionFollowed"][];
            since: components["schemas"]["DecisionFollowed"][];
            participants: string[];
            usualParticipantIds: string[] | null;
            /** Format: uuid */
            minutesDocumentId: string | null;
            /** Format: int32 */
            version: number;
        };
        YearTargets: {
            /** Format: int32 */
            year: number;
            targets: components["schemas"]["IndicatorTargets"];
            /** Format: int32 */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
