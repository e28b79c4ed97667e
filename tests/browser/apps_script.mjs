// node apps_script.mjs PLAN: runs a script of Google's against a stand-in of FormApp that records what it is
// asked, and prints the form's export with a row a person. The plan:
//   {"script": file, "people": [[null | text | [places of choices]]]}, answers in the form's order.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const items = [];
const must = (holds, what) => {
  if (!holds) throw new Error(what);
};

class Item {
  constructor(kind) {
    Object.assign(this, { kind, title: "", choices: [], most: Infinity });
    items.push(this);
  }
  setTitle(title) {
    must(typeof title === "string" && title !== "", "a title is a text");
    this.title = title;
    return this;
  }
  setHelpText(text) {
    must(typeof text === "string", "a help is a text");
    return this;
  }
  setChoiceValues(choices) {
    must(choices.every((choice) => typeof choice === "string" && choice !== ""), "choices are texts");
    must(new Set(choices).size === choices.length, "Google refuses a choice twice");
    this.choices = choices;
    return this;
  }
  setValidation(validation) {
    must(this.kind === "several", "this validation is for checkboxes");
    this.most = validation.most;
    return this;
  }
}

const form = {
  pages: 1,
  addMultipleChoiceItem: () => new Item("one"),
  addCheckboxItem: () => new Item("several"),
  addTextItem: () => new Item("text"),
  addPageBreakItem: () => (form.pages += 1),
  getPublishedUrl: () => "https://example.org/form",
  getEditUrl: () => "https://example.org/edit",
};
for (const name of ["setTitle", "setDescription", "setProgressBar", "setConfirmationMessage"]) form[name] = () => form;
const FormApp = {
  create: () => form,
  createCheckboxValidation() {
    const validation = { most: Infinity };
    return {
      requireSelectAtMost(most) {
        must(Number.isInteger(most) && most >= 1, "at most one or more");
        validation.most = most;
        return this;
      },
      build: () => validation,
    };
  },
};
runInNewContext(`${readFileSync(plan.script, "utf8")}\nbuildForm();`, { FormApp, Logger: { log() {} } });

const row = (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
console.log(row(["Timestamp", ...items.map((item) => item.title)]));
for (const person of plan.people) {
  must(person.length === items.length, `${items.length} items`);
  const cells = items.map((item, at) => {
    const answer = person[at];
    if (answer === null) return "";
    if (typeof answer === "string") return answer;
    must(answer.length <= item.most, `${item.title}: at most ${item.most}`);
    // "None of them" is the choice after the last.
    const places = answer.length === 0 ? [item.choices.length - 1] : answer;
    return places.map((place) => item.choices[place]).join(";");
  });
  console.log(row(["2026/11/26 9:00:00 AM GMT+1", ...cells]));
}
