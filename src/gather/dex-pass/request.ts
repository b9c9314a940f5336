import type { DexRequest, FieldMatcher, MethodMatcher, TypeMatcher } from '../../apk/dex/model.ts';
import { platformSubclasses } from '../../standards/apis/platform-subclasses.ts';
import { apis, type CodeApi } from '../../standards/apis.ts';
import { nationalClasses } from '../../standards/crypto.ts';
import { stringPredicate } from './string-kinds.ts';

/** Keys of matchers that ask for classes of national algorithms; what follows is the algorithm's id. */
export const nationalKey = 'national:';

/** Everything that any evidence kind wants to know of the code, asked at once. */
export const dexRequest: DexRequest = {
  methods: codeApis('call').flatMap(methodMatchers),
  definitions: codeApis('definition').flatMap(methodMatchers),
  fields: codeApis('field').map(({ id, class: owner, method }): FieldMatcher => ({
    key: id,
    owner,
    ...(method === undefined ? {} : { name: method }),
  })),
  types: [
    ...codeApis('type').map(({ id, class: type }): TypeMatcher => ({ key: id, type })),
    ...nationalClasses.map(({ id, class: type }): TypeMatcher => ({ key: nationalKey + id, type })),
  ],
  subtypes: codeApis('subtype').map(({ id, class: type }): TypeMatcher => ({ key: id, type })),
  strings: stringPredicate,
  limits: { uses: 400_000, strings: 200_000, classesPerString: 64, stringUnits: 4096 },
};

function codeApis(form: CodeApi['form']): CodeApi[] {
  return apis.filter((api): api is CodeApi => api.form !== 'text' && (api.form ?? 'call') === form);
}

function methodMatchers(api: CodeApi): MethodMatcher[] {
  const subclasses = api.method === undefined ? [] : (platformSubclasses[api.class] ?? []);
  const inherited = api.inherited === true || subclasses.length > 0;
  return [api.class, ...subclasses].map((owner) => ({
    key: api.id,
    owner,
    ...(api.method === undefined ? {} : { name: api.method }),
    ...(api.proto === undefined ? {} : { proto: api.proto }),
    ...(inherited ? { inherited } : {}),
  }));
}
