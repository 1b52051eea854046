// Storybook brings its own Vite configuration; this keeps it from reading the one for `npm run dev`.
export default {};
