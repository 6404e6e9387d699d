import { expect, test } from 'vitest';
import { piecesOf } from '@/local-mail/marked-text';
import { placeOf } from '@/local-mail/place';

test('Text_WhenMarked_LosesNothing', () => {
  const pieces = piecesOf('abcdef', [
    { start: 4, length: 10 },
    { start: 1, length: 2 },
    { start: 2, length: 1 },
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe('abcdef');
  expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['bc', 'ef']);
});

test('Text_WhenMarksAreOutside_StaysWhole', () => {
  expect(piecesOf('abc', [{ start: 9, length: 2 }])).toEqual([{ text: 'abc', marked: false }]);
});

test('Place_WhenReadFromTheAddress_KnowsFolderAndMail', () => {
  expect(placeOf('#/drafts/a%2Fb')).toEqual({ folder: 'drafts', id: 'a/b' });
  expect(placeOf('#/elsewhere')).toEqual({ folder: 'inbox', id: null });
});
