import type { VNode } from "preact";
import { formatCount } from "../../../format.ts";
import { typicalFuture, whichFutureLine } from "../../../board/network/typicalFuture.ts";
import { isTheatreAlone } from "../../state/doors.ts";
import { usePage } from "../../state/page.ts";
import type { NetworkModel } from "../networkModel.ts";

/** Which path, which future and which practice are shown. */
export function WhatIsShown({ model }: { readonly model: NetworkModel }): VNode {
  const page = usePage();
  const isAlone = isTheatreAlone(page.data.value);
  const isOff = !page.isAlive.value || page.live.value === null;
  const { set: futures, isOwn } = model.futures.value;
  const replicate = model.replicate.value;
  const loaded = model.loaded.value;
  const story = loaded?.story;
  return (
    <div class="network-choices">
      {isAlone ? null : <PathChoice model={model} />}
      <label>
        Follow one practice
        <select
          disabled={isOff || story === undefined}
          value={String(model.practice.value)}
          onChange={(event) => {
            const practice = story?.practices[Number(event.currentTarget.value)];
            if (practice !== undefined) model.followed.value = practice.name;
          }}
        >
          {story === undefined ? (
            <option value="-1">—</option>
          ) : (
            story.domains.map((domain) => (
              <optgroup key={domain} label={domain}>
                {story.practices.map((practice, p) =>
                  practice.domain !== domain || practice.name === "" ? null : (
                    <option key={p} value={String(p)}>
                      {practice.name}
                    </option>
                  ),
                )}
              </optgroup>
            ))
          )}
        </select>
      </label>
      <label>
        Which future
        <input
          type="number"
          min={1}
          max={9999}
          step={1}
          disabled={isOff}
          value={replicate + 1}
          onChange={(event) => {
            const wanted = Math.round(event.currentTarget.valueAsNumber);
            if (wanted >= 1 && wanted <= 9999) model.future.value = wanted - 1;
            else event.currentTarget.value = String(replicate + 1);
          }}
        />
      </label>
      {isAlone ? null : (
        <button
          type="button"
          disabled={isOff || replicate === typicalFuture(futures)}
          onClick={() => (model.future.value = null)}
        >
          The typical one
        </button>
      )}
      <p class="network-future">
        {isAlone
          ? `This is future ${formatCount(replicate + 1)}. Nobody knows how usual it is.`
          : whichFutureLine(replicate, futures, isOwn)}
        {loaded?.hasOwnNetwork === true
          ? " It has a network of its own, so people stand in other places."
          : ""}
      </p>
    </div>
  );
}

/** Today's path, or the plan in hand. */
function PathChoice({ model }: { readonly model: NetworkModel }): VNode {
  const page = usePage();
  const { plans, chosen } = page.settings.value;
  const plan = plans[chosen];
  return (
    <label>
      Which path
      <select
        disabled={!page.isAlive.value || page.live.value === null}
        value={model.path.value}
        onChange={(event) => (model.path.value = event.currentTarget.value === "plan" ? "plan" : "today")}
      >
        <option value="today">Today’s path</option>
        {plan === undefined ? null : <option value="plan">{plan.name}</option>}
      </select>
    </label>
  );
}
