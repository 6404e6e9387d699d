// Generated from api/Api/openapi.json by `npm run schema`. Do not edit.

export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        };
        /** @enum {string} */
        Role: "manager" | "consultant" | "finance" | "auditor";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
