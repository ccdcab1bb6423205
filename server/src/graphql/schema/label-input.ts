import { builder } from '../builder.ts';

export const LabelInputType = builder.inputType('LabelInput', {
  description: 'A label.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its key.' }),
    value: t.string({ required: true, description: 'Its value.' }),
  }),
});
