-- A small company as the first schema kept it: users, leads (one merged, one erased), attempts, an import, events.
BEGIN;
PRAGMA defer_foreign_keys = ON;
INSERT INTO companies (id, name, time_zone, default_region, attribution_window_seconds, erasure_key, created_at, seq, head)
    VALUES (x'00000000000000019e3779b97f4a7c15', 'Acme', 'Europe/Paris', 'FR', 1209600, x'0707070707070707070707070707070707070707070707070707070707070707', 1767229200000000, 31, x'955a897cc224c66b5b2852db5ddd0814e7b1d78779cc332d4901e3376d285367');
INSERT INTO users (company_id, id, name, email, role, active, created_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000029e3779b97f4a7c15', 'Alice Martin', 'alice@acme.example', 'admin', 1, 1767229200000000);
INSERT INTO users (company_id, id, name, email, role, active, created_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000023c6ef372fe94f82a', 'Zoë', 'user2@acme.example', 'agent', 0, 1767232800000000);
INSERT INTO api_keys (company_id, id, user_id, label, created_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000039e3779b97f4a7c15', x'00000000000000029e3779b97f4a7c15', 'first', 1767229200000000);
INSERT INTO api_keys (company_id, id, user_id, label, created_at, revoked_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000033c6ef372fe94f82a', x'00000000000000023c6ef372fe94f82a', 'phone', 1767236400000000, 1767240000000000);
INSERT INTO tokens (token_hash, company_id, key_id)
    VALUES (x'0101010101010101010101010101010101010101010101010101010101010101', x'00000000000000019e3779b97f4a7c15', x'00000000000000039e3779b97f4a7c15');
INSERT INTO tokens (token_hash, company_id, key_id)
    VALUES (x'0202020202020202020202020202020202020202020202020202020202020202', x'00000000000000019e3779b97f4a7c15', x'00000000000000033c6ef372fe94f82a');
INSERT INTO leads (row_id, company_id, id, name, name_key, name_origin, organization, source, time_zone, custom, search_text, status, status_set_at, opted_out, outbound_count, inbound_count, created_at, updated_at, merged_into)
    VALUES (1, x'00000000000000019e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', 'Jane Doe', 'jane doe', 'person', 'Söhne', 'manual', 'Europe/Berlin', '{"a":{"b":[1.5,"\""]}}', '', 'qualified', 1767250800000000, 0, 0, 0, 1767247200000000, 1767308400000000, x'00000000000000043c6ef372fe94f82a');
INSERT INTO leads (row_id, company_id, id, name, name_key, name_origin, organization, owner_id, source, time_zone, custom, search_text, status, opted_out, last_contacted_at, last_contact_attempt_id, last_contact_method, first_outbound_at, last_outbound_at, last_inbound_at, last_response_at, last_activity_at, outbound_count, inbound_count, turn, created_at, updated_at)
    VALUES (2, x'00000000000000019e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', 'Jane Doe', 'jane doe', 'person', 'Söhne', x'00000000000000029e3779b97f4a7c15', 'manual', 'Europe/Berlin', '{"a":{"b":[1.5,"\""]}}', 'jane doe
sohne
doe@x.example
two@x.example', 'conversing', 8, 1767139200000000, x'00000000000000053c6ef372fe94f82a', 'email', 1766966400000000, 1767052800000000, 1767139200000000, 1767294000000000, 1767294000000000, 2, 1, 'us', 1732665600000000, 1767308400000000);
INSERT INTO leads (row_id, company_id, id, name, name_key, name_origin, source, custom, search_text, status, opted_out, outbound_count, inbound_count, created_at, updated_at)
    VALUES (3, x'00000000000000019e3779b97f4a7c15', x'0000000000000004daa66d2c7ddf743f', 'Three', 'three', 'person', 'manual', '{}', 'three', 'new', 0, 0, 0, 1767272400000000, 1767272400000000);
INSERT INTO leads (row_id, company_id, id, source, custom, search_text, status, opted_out, last_contacted_at, last_contact_attempt_id, last_contact_method, last_contact_by, first_outbound_at, last_outbound_at, last_activity_at, outbound_count, inbound_count, turn, created_at, updated_at, erased_at)
    VALUES (4, x'00000000000000019e3779b97f4a7c15', x'00000000000000048ff34785799e5cbd', 'erased', '{}', '', 'contacted', 0, 1767225600000000, x'00000000000000058ff34785799e5cbd', 'email', x'00000000000000029e3779b97f4a7c15', 1767225600000000, 1767225600000000, 1767225600000000, 1, 0, 'them', 1767312000000000, 1767319200000000, 1767319200000000);
INSERT INTO identities (company_id, match_key, kind, value, lead_id)
    VALUES (x'00000000000000019e3779b97f4a7c15', 'email:doe@x.example', 'email', 'doe@x.example', x'00000000000000043c6ef372fe94f82a');
INSERT INTO identities (company_id, match_key, kind, value, lead_id)
    VALUES (x'00000000000000019e3779b97f4a7c15', 'email:two@x.example', 'email', 'two@x.example', x'00000000000000043c6ef372fe94f82a');
INSERT INTO external_ids (company_id, source, external_id, lead_id)
    VALUES (x'00000000000000019e3779b97f4a7c15', 'elsewhere', 'row 2', x'00000000000000043c6ef372fe94f82a');
INSERT INTO opt_outs (company_id, lead_id, scope, source, at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', 'sms', 'import', 1767268800000000);
INSERT INTO erased_identities (company_id, hash, opted_out, erased_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'b7f5e76ad6ac1c679c17b09b1126fecd3143bdfebfd3d52fe348cf40f9c29aa4', 0, 1767319200000000);
INSERT INTO imports (company_id, id, kind, fingerprint, started_at, finished_at)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000069e3779b97f4a7c15', 'leads', x'0606060606060606060606060606060606060606060606060606060606060606', 1767265200000000, 1767304800000000);
INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, response_at, marked_by, can_credit, actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, external_source, external_id, metadata, subject, body)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000059e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000029e3779b97f4a7c15', 'email', 'outbound', 'delivered', 1766966400000000, 1767294000000000, 'hand', 0, 'human', x'00000000000000029e3779b97f4a7c15', 1766966400000000, 1767279600000000, 1767279600000000, 0, 'elsewhere', 'SM1', '{}', 'Quick question', 'Bonjour,
	ça va ?');
INSERT INTO attempts (company_id, id, lead_id, method, direction, state, counted_at, credit_attempt_id, credit_by, can_credit, actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, metadata)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000053c6ef372fe94f82a', x'00000000000000043c6ef372fe94f82a', 'email', 'inbound', 'logged', 1767139200000000, x'000000000000000578dde6e5fd29f054', 'method', 1, 'human', x'00000000000000029e3779b97f4a7c15', 1767139200000000, 1767286800000000, 1767286800000000, 0, '{}');
INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, can_credit, actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, voided_at, voided_by, void_reason, void_salt, metadata)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'0000000000000005daa66d2c7ddf743f', x'00000000000000043c6ef372fe94f82a', x'00000000000000029e3779b97f4a7c15', 'email', 'outbound', 'voided', 1767052800000000, 0, 'human', x'00000000000000029e3779b97f4a7c15', 1767052800000000, 1767290400000000, 1767290400000000, 0, 1767297600000000, x'00000000000000029e3779b97f4a7c15', 'Wrong person', x'09090909090909090909090909090909', '{}');
INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, response_at, marked_by, can_credit, actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, metadata)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'000000000000000578dde6e5fd29f054', x'00000000000000043c6ef372fe94f82a', x'00000000000000029e3779b97f4a7c15', 'email', 'outbound', 'logged', 1767052800000000, 1767139200000000, 'credit', 0, 'human', x'00000000000000029e3779b97f4a7c15', 1767052800000000, 1767301200000000, 1767301200000000, 0, '{}');
INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, can_credit, actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, metadata)
    VALUES (x'00000000000000019e3779b97f4a7c15', x'00000000000000058ff34785799e5cbd', x'00000000000000048ff34785799e5cbd', x'00000000000000029e3779b97f4a7c15', 'email', 'outbound', 'logged', 1767225600000000, 0, 'human', x'00000000000000029e3779b97f4a7c15', 1767225600000000, 1767315600000000, 1767315600000000, 0, '{}');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 1, 1767229200000000, 'company:created', 'human', x'00000000000000029e3779b97f4a7c15', '{}', x'4134248f5a6255a3ca82957c15f482d1d6238797fed8a162dfea201aa1d44740');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 2, 1767229200000000, 'user:created', 'human', x'00000000000000029e3779b97f4a7c15', '{"active":true,"role":"admin","user_id":"00000000-0000-0002-9e37-79b97f4a7c15"}', x'50b3b8d171d9de061b6c79b50f814667405d6c27c095d6a66429119270660c95');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 3, 1767229200000000, 'key:created', 'human', x'00000000000000029e3779b97f4a7c15', '{"key_id":"00000000-0000-0003-9e37-79b97f4a7c15","user_id":"00000000-0000-0002-9e37-79b97f4a7c15"}', x'e6a6eaa4343c59521e23bd09f9a8d6e42aa12f58e926d9da4ee35278873a38f5');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 4, 1767232800000000, 'user:created', 'human', x'00000000000000029e3779b97f4a7c15', '{"active":true,"role":"rep","user_id":"00000000-0000-0002-3c6e-f372fe94f82a"}', x'e9e828f34080a598f924730aa3800599562f792087ef88002d83ab804a1e0f16');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 5, 1767236400000000, 'key:created', 'human', x'00000000000000029e3779b97f4a7c15', '{"key_id":"00000000-0000-0003-3c6e-f372fe94f82a","user_id":"00000000-0000-0002-3c6e-f372fe94f82a"}', x'b0e2f29727ef672a5a79d74c260f6cd80af142ac1158d58fb491785d606abfa9');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 6, 1767240000000000, 'key:revoked', 'human', x'00000000000000029e3779b97f4a7c15', '{"key_id":"00000000-0000-0003-3c6e-f372fe94f82a","user_id":"00000000-0000-0002-3c6e-f372fe94f82a"}', x'3f19a3400fe3057eb84ecececfa762835c3e523515d923941aed83d7dbe40b16');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 7, 1767243600000000, 'user:updated', 'human', x'00000000000000029e3779b97f4a7c15', '{"active":false,"role":"agent","user_id":"00000000-0000-0002-3c6e-f372fe94f82a"}', x'b5811fa99aa0f2ac96c70472baf7b316f97c1726e00829c88b2af0e607d1c931');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 8, 1767247200000000, 'lead:created', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"status":"new"}', x'c2ba7b6ce553bf20b191b43d8791f9a2bf0399f9c23d4c5952543b1c084aa7d9');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 9, 1767250800000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"fields":["name","organization","time_zone","custom","identities"],"status":{"cause":"hand","from":"new","to":"qualified"}}', x'986f634886e49037b6b73f3a8bdd14ab82be9bb65d13e7f46b936983dd760fb9');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 10, 1767254400000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"opt_out":{"opted_out":true,"scope":"all"}}', x'3e3b59f0bf3c5fdbed1851c146d5a1cd79120b7e0e725204e1cc846d5a7d298e');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 11, 1767258000000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"opt_out":{"opted_out":true,"scope":"sms"}}', x'9f10c3a600ea0905527a98403de7a3ad2fdbd40cddf58f6ae7f65c4fb3690c08');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 12, 1767261600000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"opt_out":{"opted_out":false,"scope":"all"}}', x'2580257aaa03a4c44265e62107066117ee53657a5c0f2b344ada5cf34c153739');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 13, 1767272400000000, 'lead:created', 'human', x'00000000000000029e3779b97f4a7c15', x'0000000000000004daa66d2c7ddf743f', '{"status":"new"}', x'b3da120549fe2dfa099f0361975f9945e72687231af72b16031a1994886d0232');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 14, 1767279600000000, 'attempt:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000059e3779b97f4a7c15', '{"direction":"outbound","method":"email","state":"sending"}', x'c0b32e7055968c23eda064c00a780e1f365be6a854db54a60c5ce994ea243249');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 15, 1767283200000000, 'lead:contacted', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000059e3779b97f4a7c15', '{"direction":"outbound","method":"email","state":"delivered"}', x'15117087f56d81a5c83abdd6d9a2f4cf72d73ebcd52c771ec345b8238b971f32');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 16, 1767283200000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', '{"status":{"cause":"contact","from":"enriched","to":"contacted"}}', x'ab1aabf96078959c13889f971519a1e77049973518e0edcb1e345d4dd36227d6');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 17, 1767286800000000, 'lead:contacted', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000053c6ef372fe94f82a', '{"direction":"inbound","method":"email","state":"logged"}', x'b554b6d3b264da19d40653a9d222ec07f366c79bf67f24b4bf0e912b8971e71b');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 18, 1767286800000000, 'lead:responded', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000059e3779b97f4a7c15', '{"method":"email","response_at":"2025-12-31T00:00:00Z"}', x'587dc0cffdfb40fb06b6fe0cd16c5d660b5ca162f6373dec80ae79e15f308e3b');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 19, 1767286800000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', '{"status":{"cause":"response","from":"contacted","to":"conversing"}}', x'e736c40b008415452dd2581d051d08d229038f5606a1cccc1a161933b8f48d74');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 20, 1767290400000000, 'lead:contacted', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'0000000000000005daa66d2c7ddf743f', '{"direction":"outbound","method":"email","state":"logged"}', x'117912fb6d483ec3b5c70705e88902804ae1eb43f986da4e253a430c95875b8f');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 21, 1767290400000000, 'lead:responded', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'0000000000000005daa66d2c7ddf743f', '{"method":"email","response_at":"2025-12-31T00:00:00Z"}', x'9800fe293932aca9eff8075367c534865a0fd240ecedc7d2572f7035a08fc290');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 22, 1767290400000000, 'attempt:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000059e3779b97f4a7c15', '{"responded":false,"state":"delivered"}', x'07818a58979d2f59ce663e276edd819d2bbc9aa76c716b299815a100b34b3ae1');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 23, 1767294000000000, 'lead:responded', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'00000000000000059e3779b97f4a7c15', '{"method":"email","response_at":"2026-01-01T19:00:00Z"}', x'b3eeb517dc938cd018bbcc3d97e56e6985428a92762c3694a39d79772785cdfa');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 24, 1767297600000000, 'attempt:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000043c6ef372fe94f82a', x'0000000000000005daa66d2c7ddf743f', '{"reason_commitment":"3f34ea19ceb59dcb2a666cdd80e1d804d4244115709f9b9d5ed3f20f3ebfe2f3","state":"voided"}', x'3c93d809eee452aac01c7ddc164646071f38ab1119bea570b51143093bfa1dee');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 25, 1767301200000000, 'lead:contacted', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', x'000000000000000578dde6e5fd29f054', '{"direction":"outbound","method":"email","state":"logged"}', x'45a42ce5bd926d8c3202a8e6fdbce9989aaf0010b560a70a9b26a59fc028b693');
INSERT INTO events (company_id, seq, at, type, actor, user_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 26, 1767304800000000, 'import:finished', 'human', x'00000000000000029e3779b97f4a7c15', '{"created":1,"import_id":"00000000-0000-0006-9e37-79b97f4a7c15","kind":"leads","rejected":2,"unchanged":0,"updated":0}', x'b8d3889d4d8a702d540a7bc92e669f70ca0fecf9e6f9c87a8b6028988f6e12c8');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 27, 1767308400000000, 'lead:merged', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000049e3779b97f4a7c15', '{"into":"00000000-0000-0004-3c6e-f372fe94f82a"}', x'fd7066c2e18d8d358e4bcc26dcbd6721f71b6690a47c30af8effa9facc2582d3');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 28, 1767312000000000, 'lead:created', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000048ff34785799e5cbd', '{"status":"new"}', x'2bc7975655636cff82e769353f8b4defdda13048aa0399fa2d80d332311de6d8');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 29, 1767315600000000, 'lead:contacted', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000048ff34785799e5cbd', x'00000000000000058ff34785799e5cbd', '{"direction":"outbound","method":"email","state":"logged"}', x'abc540f8349f0f03d40a602c6633936bf44520f9394e70023b417f027cc914db');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 30, 1767315600000000, 'lead:updated', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000048ff34785799e5cbd', '{"status":{"cause":"contact","from":"new","to":"contacted"}}', x'2d6ade8d7c0b11476397265aa2ec92ad3d1b3df37211d63a1988d3692dd98073');
INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, data, hash)
    VALUES (x'00000000000000019e3779b97f4a7c15', 31, 1767319200000000, 'lead:erased', 'human', x'00000000000000029e3779b97f4a7c15', x'00000000000000048ff34785799e5cbd', '{}', x'955a897cc224c66b5b2852db5ddd0814e7b1d78779cc332d4901e3376d285367');
INSERT INTO lead_search (rowid, search_text) SELECT row_id, search_text FROM leads WHERE search_text <> '';
COMMIT;
