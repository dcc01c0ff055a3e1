// Every question this page asks.
export const PLACES = `
  query Places {
    me { areas { code name children { code name children { code name } } } }
  }`;

export const DAY = `
  query Day($area: DivisionCode!) {
    area(code: $area) {
      guidanceInstructors(first: 100) { nodes { uuid name fit } }
      plannedVisits(first: 100, mine: true, filter: { day: { within: "P7D" } }) {
        nodes { visit day halfDay community { code name } place subjectAreas instructors { uuid } }
      }
      checklistTemplates(first: 100) {
        nodes {
          code version current name subjectArea
          items {
            code text guidance kind weight required
            measure { unit lowest highest } choices { code text }
          }
        }
      }
    }
  }`;

export const FINDINGS = `
  query Findings($area: DivisionCode!, $communities: [DivisionCode!]) {
    area(code: $area) {
      findings(first: 100, filter: { community: { in: $communities }, state: { in: [OPEN, RECTIFYING, SUBMITTED] } }) {
        nodes {
          id check version community { code name } template templateVersion item severity description institution
          deadline state steps { action by remark } earlier { id }
        }
      }
    }
  }`;

export const VERIFY = `
  mutation Verify($input: FindingVerifyInput!, $key: String!) {
    decided: findingVerify(input: $input) @idempotent(key: $key) {
      userErrors { code message ... on StaleVersion { current { ... on Finding { version state } } } }
    }
  }`;

export const RETURN = `
  mutation Return($input: FindingReturnInput!, $key: String!) {
    decided: findingReturn(input: $input) @idempotent(key: $key) {
      userErrors { code message ... on StaleVersion { current { ... on Finding { version state } } } }
    }
  }`;

export const CHANGES = `
  query Changes($area: DivisionCode!, $since: String) {
    area(code: $area) {
      changes(since: $since) {
        token hasMore
        checks {
          check edition withdrawn template templateVersion community { code name } score { share }
          clientStartedAt clientEndedAt instructors remark visit recheckOf
          met { role name }
          answers { item yes number choice text notApplicable remark photos }
          findings { id item severity description dueOn workingDays institution photos }
          conflicts { field values { device sequence value } }
        }
      }
    }
  }`;

export const SYNC = `
  mutation Sync($input: FieldCheckSyncInput!) {
    fieldCheckSync(input: $input) {
      userErrors { message path }
      results {
        check sequence status edition
        fields { field yours theirs { device sequence value } }
        errors { message path }
      }
    }
  }`;

/** Several files at once: on a slow link a request costs more than what it says of one. */
export function uploadCreate(count) {
  const each = (line) => Array.from({ length: count }, (_, i) => line(i)).join('\n    ');
  return `
  mutation UploadCreate(${each((i) => `$input${i}: UploadCreateInput!`)}) {
    ${each((i) => `upload${i}: uploadCreate(input: $input${i}) { upload { url } userErrors { message code path } }`)}
  }`;
}
