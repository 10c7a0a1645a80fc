// How the workbench writes statuses, dates, codes and shares; one place, so that every page says it alike.
const names = {
  'new': 'New', 'in-progress': 'In progress', 'on-hold': 'On hold', 'ready': 'Ready', 'submitted': 'Submitted', 'denied': 'Denied',
  'inpatient': 'Inpatient', 'outpatient': 'Outpatient', 'emergency': 'Emergency', 'female': 'F', 'male': 'M', 'unknown': 'U',
  'history-and-physical': 'H&P', 'progress-note': 'Progress', 'consultation': 'Consult', 'operative-report': 'Operative',
  'procedure-note': 'Procedure', 'discharge-summary': 'Discharge', 'emergency-note': 'ED note', 'clinic-note': 'Clinic',
  'radiology-report': 'Radiology', 'pathology-report': 'Pathology', 'laboratory-report': 'Laboratory', 'ecg-report': 'ECG',
  'nursing-note': 'Nursing', 'therapy-note': 'Therapy', 'dietitian-note': 'Nutrition', 'social-work-note': 'Social work',
  'patient-instructions': 'Instructions', 'medication-list': 'Medications',
  'codable': 'Codable', 'query': 'Query first', 'informational': 'Informational',
  'diagnosis': 'Diagnoses', 'procedure': 'Procedures', 'service': 'Services',
};

/** A word of the API as a person reads it. */
export function say(word) {
  if (word === null || word === undefined || word === '') return '–';
  if (names[word]) return names[word];
  const text = String(word).replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const dayForm = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});
const timeForm = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC'});
const numberForm = new Intl.NumberFormat('en-US');

export const day = (iso) => (iso ? dayForm.format(new Date(iso.length === 10 ? iso + 'T00:00:00Z' : iso)) : '–');
export const dayTime = (iso) => (iso ? timeForm.format(new Date(iso)) : '–');
export const count = (n) => (n === null || n === undefined ? '–' : numberForm.format(n));
export const percent = (x) => (x === null || x === undefined ? '–' : `${Math.round(x * 100)} %`);
export const plural = (n, one, many = one + 's') => `${count(n)} ${n === 1 ? one : many}`;

/** 0.93 as ".93": narrow and aligned. */
export const confidence = (x) => (x === null || x === undefined ? '–' : x >= 0.995 ? '1.0' : x.toFixed(2).replace(/^0/, ''));

/** Nights between two dates, at least one day. */
export function stay(context) {
  if (!context.admitDate) return null;
  const end = context.dischargeDate ?? context.dateOfService;
  return Math.max(1, Math.round((Date.parse(end) - Date.parse(context.admitDate)) / 86400000));
}
