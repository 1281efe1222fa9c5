import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The money ladder: every kind of money line with its head, partner, instalment, work order and due day; reversals of frozen lines; lines about an earlier fortnight.
 * A freeze seals the sums since inception, so that nobody adds up ten years to enter one voucher; fortnights that were frozen before get theirs here.
 */
export class MoneyLadder1767226000000 implements MigrationInterface {
  name = 'MoneyLadder1767226000000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const TYPES = ['SANCTION', 'BUDGET', 'REVISED_BUDGET', 'REQUEST', 'ORDER', 'RELEASE', 'LIMIT', 'TRANSFER', 'COMMITMENT', 'EXPENDITURE', 'REFUND', 'INTEREST', 'INTEREST_REMITTED'];

const UP = [
  // a line of an older folder is a plain one: general head, nothing else said
  `alter table fund_txn
     add column head text not null default 'GENERAL' check (head in ('GENERAL','SALARY','CAPITAL')),
     add column partner_office text,                      -- to or by whom
     add column sanction_no text check (sanction_no <> ''),
     add column pfms_no text check (pfms_no <> ''),
     add column tranche smallint check (tranche between 1 and 99),
     add column work_order text check (work_order <> ''), -- the order a payment or refund is for; of its reversal, the order itself
     add column due_on date,
     add column relates_to text collate "C",              -- an earlier fortnight: counted now, printed as prior-period
     add column reverses text collate "C",                -- fortnight/office/line of the line this one takes back whole
     add column is_own_funds boolean not null default false,
     add column import_id uuid,
     drop constraint fund_txn_type_check,
     add constraint fund_txn_type_check check (type in (${TYPES.map((type) => `'${type}'`).join(',')})),
     add constraint fund_txn_partner_check check (type not in ('LIMIT','TRANSFER') or partner_office is not null),
     add constraint fund_txn_tranche_of_kind check (case when type in ('REQUEST','ORDER') then tranche is not null else tranche is null or type = 'RELEASE' end),
     add constraint fund_txn_work_order_of_kind check (work_order is null or type in ('EXPENDITURE','REFUND') or (type = 'COMMITMENT' and reverses is not null)),
     add constraint fund_txn_due_check check (case when type = 'COMMITMENT' then reverses is not null or (due_on is not null and due_on >= txn_on) else due_on is null end),
     add constraint fund_txn_expenditure_only check (type = 'EXPENDITURE' or (not is_own_funds and import_id is null)),
     add constraint fund_txn_relates_check check (relates_to < fortnight_id),
     add constraint fund_txn_reverses_check check (reverses ~ '^[0-9]{4}-[0-9]{2}-FN[0-9]{2}/[A-Z0-9][A-Z0-9-]*/[0-9]+$' and reverses < fortnight_id),
     add constraint fund_txn_reason_check check ((relates_to is null and reverses is null) or remark is not null),
     add foreign key (state_id, scheme_code, partner_office) references office (state_id, scheme_code, office_code)`,

  // what is followed line by line is found without reading all lines
  `create index fund_txn_instalment on fund_txn (state_id, scheme_code, fortnight_id) where type in ('REQUEST','ORDER','RELEASE')`,
  `create index fund_txn_commitment on fund_txn (state_id, scheme_code, fortnight_id) where type = 'COMMITMENT'`,
  `create index fund_txn_work_order on fund_txn (state_id, scheme_code, component_code, upper(regexp_replace(trim(work_order), '\\s+', ' ', 'g')), fortnight_id) where work_order is not null`,
  `create index fund_txn_reverses on fund_txn (state_id, scheme_code, reverses) where reverses is not null`,
  `create unique index fund_txn_reversal on fund_txn (state_id, scheme_code, fortnight_id, office_code, revision, reverses)`,

  // a reversal takes back a line of an earlier frozen fortnight that counts, of the same money, once: reversals of a line wait for each other, and the second finds the first
  `create function fund_txn_reversal() returns trigger language plpgsql as $$
   declare o fund_txn; is_counted boolean;
   begin
     perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', new.scheme_code, new.reverses), new.state_id));
     select t.* into o from fund_txn t join fortnight f on f.state_id = t.state_id and f.scheme_code = t.scheme_code and f.fortnight_id = t.fortnight_id
       where t.state_id = new.state_id and t.scheme_code = new.scheme_code and t.fortnight_id = split_part(new.reverses, '/', 1) and t.office_code = split_part(new.reverses, '/', 2)
         and t.line = split_part(new.reverses, '/', 3)::integer and f.frozen_at is not null and t.reverses is null
       order by t.revision desc limit 1;
     is_counted := (select s.action = 'APPROVE' and s.revision = o.revision from submission_step s where s.state_id = o.state_id and s.scheme_code = o.scheme_code and s.fortnight_id = o.fortnight_id
       and s.office_code = o.office_code and s.sheet = o.sheet order by s.revision desc, s.step_no desc limit 1);
     if is_counted is not true or (o.type, o.component_code, o.head, o.partner_office, o.tranche, o.amount_paise) is distinct from
        (new.type, new.component_code, new.head, new.partner_office, new.tranche, new.amount_paise) then
       raise exception '% is no line that this one could take back', new.reverses using errcode = 'P0F08', detail = new.reverses;
     end if;
     if exists (select 1 from fund_txn r join fortnight f on f.state_id = r.state_id and f.scheme_code = r.scheme_code and f.fortnight_id = r.fortnight_id
         where r.state_id = new.state_id and r.scheme_code = new.scheme_code and r.reverses = new.reverses and (r.fortnight_id, r.office_code) <> (new.fortnight_id, new.office_code)
           and r.revision = (select max(s.revision) from submission s where s.state_id = r.state_id and s.scheme_code = r.scheme_code and s.fortnight_id = r.fortnight_id and s.office_code = r.office_code and s.sheet = r.sheet)
           and (f.frozen_at is null or (select s.action from submission_step s where s.state_id = r.state_id and s.scheme_code = r.scheme_code and s.fortnight_id = r.fortnight_id
             and s.office_code = r.office_code and s.sheet = r.sheet and s.revision = r.revision order by s.step_no desc limit 1) = 'APPROVE')) then
       raise exception '% was taken back before', new.reverses using errcode = 'P0F08', detail = new.reverses;
     end if;
     return new;
   end $$`,
  `create trigger fund_txn_reversal before insert on fund_txn for each row when (new.reverses is not null) execute function fund_txn_reversal()`,

  // ---- what a freeze seals of the money: one row for each component, kind, head, year and partner, since inception
  `create table sealed_money (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     component_code text not null, type text not null, head text not null,
     financial_year text not null,           -- of the day of the line
     partner_office text not null,           -- '' = none named
     amount_paise bigint not null check (amount_paise <> 0),
     primary key (state_id, scheme_code, fortnight_id, component_code, type, head, financial_year, partner_office),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `with counted as (
     select t.* from fund_txn t
     join review r on r.state_id = t.state_id and r.scheme_code = t.scheme_code and r.fortnight_id = t.fortnight_id
     where t.revision = (select max(s.revision) from submission s where s.state_id = t.state_id and s.scheme_code = t.scheme_code and s.fortnight_id = t.fortnight_id and s.office_code = t.office_code and s.sheet = t.sheet)
       and (select s.action from submission_step s where s.state_id = t.state_id and s.scheme_code = t.scheme_code and s.fortnight_id = t.fortnight_id
         and s.office_code = t.office_code and s.sheet = t.sheet and s.revision = t.revision order by s.step_no desc limit 1) = 'APPROVE'
   ), cell as (
     select state_id, scheme_code, fortnight_id, component_code, type, head, coalesce(partner_office, '') as partner_office, sum(amount_paise) as paise,
       extract(year from txn_on)::int - case when extract(month from txn_on) < 4 then 1 else 0 end as year
     from counted group by 1, 2, 3, 4, 5, 6, 7, 9
   )
   insert into sealed_money (state_id, scheme_code, fortnight_id, component_code, type, head, financial_year, partner_office, amount_paise)
   select r.state_id, r.scheme_code, r.fortnight_id, c.component_code, c.type, c.head, c.year || '-' || lpad(((c.year + 1) % 100)::text, 2, '0'), c.partner_office, sum(c.paise)
   from review r join cell c on c.state_id = r.state_id and c.scheme_code = r.scheme_code and c.fortnight_id <= r.fortnight_id
   group by 1, 2, 3, 4, 5, 6, 7, 8`,
  `create trigger sealed_money_kept before update or delete or truncate on sealed_money for each statement execute function refuse_change()`,
];

const DOWN = [
  `drop table sealed_money`,
  `drop trigger fund_txn_reversal on fund_txn`,
  `drop function fund_txn_reversal`,
  // the first schema knew four kinds: lines of another kind are facts, and a folder that holds them stays as it is
  `alter table fund_txn
     drop constraint fund_txn_type_check, add constraint fund_txn_type_check check (type in ('SANCTION','RELEASE','EXPENDITURE','REFUND')),
     drop column head, drop column partner_office, drop column sanction_no, drop column pfms_no, drop column tranche, drop column work_order, drop column due_on,
     drop column relates_to, drop column reverses, drop column is_own_funds, drop column import_id`,
];
