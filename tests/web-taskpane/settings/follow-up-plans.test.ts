// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  fill,
  newPlan,
  nextStep,
  sendsByItself,
  unknownFields,
  withBody,
  withDefault,
} from '@/settings/follow-up-plans';

describe('plans', () => {
  test('NewPlan_SendsNothingByItself', () => expect(sendsByItself(newPlan('Court'))).toBe(false));

  test('NextStep_ComesAfterTheLastOneFromTheSending_AndIsADraft', () => {
    const { steps } = newPlan('Court');
    const last = { anchor: 'beforeValidityEnds', days: 90, tone: 'firm', way: 'send' } as const;
    expect(nextStep([...steps, last])).toEqual({ anchor: 'afterSent', days: 14, tone: 'neutral', way: 'draft' });
  });

  test('Default_IsOneAlone', () => {
    const plans = withDefault([newPlan('a'), newPlan('b'), newPlan('c')], 1);
    expect(plans.map(({ isDefault }) => isDefault)).toEqual([false, true, false]);
  });
});

describe('texts', () => {
  const text = { language: 'fr', tone: 'friendly', body: 'Bonjour' } as const;

  test('Body_WhenWiped_IsNoTextAnyMore', () => {
    expect(withBody([text], 'fr', 'friendly', '')).toEqual([]);
    expect(bodyOf([], 'fr', 'friendly')).toBe('');
  });

  test('Body_OfAnotherTone_IsOneMoreText', () => {
    const texts = withBody([text], 'en', 'firm', 'Dear');
    expect(texts).toHaveLength(2);
    expect(bodyOf(texts, 'en', 'firm')).toBe('Dear');
    expect(withBody(texts, 'fr', 'friendly', 'Salut')[0]?.body).toBe('Salut');
  });

  test('Preview_WithNobodyKnownByName_DropsTheBlankToo', () => {
    const values = { contact: '', number: 'DEV-2026-0031' };
    expect(fill('Bonjour {contact}, {number} {other}', values)).toBe('Bonjour, DEV-2026-0031 {other}');
  });

  test('Preview_OfAValueWithBraces_IsPutInAsItIs', () => {
    expect(fill('{title}', { title: '{contact}', contact: 'X' })).toBe('{contact}');
  });

  test('UnknownFields_AreNamedOnce', () => {
    expect(unknownFields('{contact} {prénom} {prénom} {}', ['contact'])).toEqual(['prénom', '']);
  });
});
