/** The whole page. */
export function App() {
  return <main>NT4 PPTP audit</main>;
}
