import { likeCompulsion } from '../../src/rules/like-compulsion/rule.ts';
import { behavesAsCompulsionRule } from '../support/compulsion.ts';

behavesAsCompulsionRule(likeCompulsion, 'likes', 'ordinary');
