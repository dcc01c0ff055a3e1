-- 辅助岗位 (PD-1); null for a committee's post, and for one that the catalogue does not name.
alter table county_${county}.post add charge text
  check (charge is null or kind = 'OTHER' and charge in ('PARTY_BUILDING_ASSISTANT', 'SOCIAL_AFFAIRS_OFFICER',
    'PUBLIC_ORDER_OFFICER', 'MILITIA_OFFICER', 'RELIGION_OFFICER', 'ACCOUNTANT', 'EXPENSE_APPROVER', 'FINANCE_CHECKER'));
