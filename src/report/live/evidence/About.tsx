import type { VNode } from "preact";
import type { PageData } from "../pageData.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { glossary } from "./glossary.ts";
import { dataUsed, documents, modelSummary } from "./modelSummary.ts";

/** Words, the model in short, and the data behind it. */
export function About({ data }: { readonly data: PageData }): VNode {
  return (
    <section aria-labelledby="about">
      <h2 id="about">Words, model and data</h2>
      <details>
        <summary>What the words mean</summary>
        <dl class="glossary">
          {glossary.map(({ word, meaning }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>The model in short</summary>
        <p>By the headings of ODD, a protocol for describing models of this kind (Grimm et al. 2020).</p>
        <dl class="glossary">
          {modelSummary.map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p>The whole description comes with the program:</p>
        <ul>
          {documents.map(({ name, about }) => (
            <li key={name}>
              <code>{name}</code>: {about}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Data used</summary>
        <p>
          The network of this {isTheatreAlone(data) ? "theatre" : "report"}. {data.networkSource}
        </p>
        <p>How well your teachers teach and what your students score is not used. The model rests on:</p>
        <ul>
          {dataUsed.map(({ what, from, licence }) => (
            <li key={what}>
              {what}. {from}. Licence: {licence}.
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
