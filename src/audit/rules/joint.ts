import { isJoint } from "../../measure/request/request.ts";
import { placeWords } from "../../project/place-column.ts";
import { defineRule } from "../basis/rule.ts";

/** Projects of several districts: how their money is divided isn't stated. */
export const jointProject = defineRule({
  id: "joint-project",
  severity: "note",
  certainty: "certain",
  goes: "row-by-row",
  title: { zh: "多地区项目", en: "Projects of several districts" },
  titleIn: ({ dataset }) => ({ zh: "多地区项目", en: `Projects of several ${placeWords(dataset.columns).many.en}` }),
  test: ({ projects }) => projects.filter(isJoint).map(({ seq }) => ({ seqs: [seq] })),
  message: ({ seqs }, { project, money, dataset }) => {
    const many = placeWords(dataset.columns).many.en;
    const { districts, investment, investmentText } = project(seqs[0]!);
    const count = districts.length;
    return investment === null
      ? investmentText === null
        ? { zh: `${count}个地区共有，未写金额`, en: `${count} ${many}, without an amount` }
        : { zh: `${count}个地区共有，没有可计入的金额`, en: `${count} ${many}, without an amount that counts` }
      : {
          zh: `${count}个地区共有${money(investment).zh}，未写各地区份额；默认单列`,
          en: `${count} ${many} share ${money(investment).en}, how isn't stated; by default it stands apart`,
        };
  },
});
