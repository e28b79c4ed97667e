// node surveyjs.mjs PLAN: fills a survey in as SurveyJS itself does, and prints a result a line. The plan:
//   {"survey": file, "people": [{question: null | [places of options]}]}; an empty list is "none of them".
import { readFileSync } from "node:fs";
import { Model } from "survey-core";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const json = JSON.parse(readFileSync(plan.survey, "utf8"));
const unknown = new Model(json).jsonErrors ?? [];
if (unknown.length > 0) throw new Error(unknown.map((error) => error.getFullDescription()).join("\n"));
for (const person of plan.people) {
  const survey = new Model(json);
  for (const [name, answer] of Object.entries(person)) {
    const question = survey.getQuestionByName(name);
    if (!question) throw new Error(`no question ${name}`);
    if (typeof answer === "string") question.value = answer;
    else if (answer !== null && question.getType() === "checkbox") {
      question.value = answer.length === 0 ? [question.noneItem.value] : answer.map((place) => question.choices[place].value);
    } else if (answer !== null) question.value = question.choices[answer[0]].value;
  }
  for (const page of survey.pages) {
    survey.currentPage = page;
    if (!page.validate(true)) throw new Error(`page ${page.name} has errors`);
  }
  if (!survey.doComplete()) throw new Error("the survey cannot be completed");
  console.log(JSON.stringify(survey.data));
}
